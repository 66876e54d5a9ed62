import { Link } from '@tanstack/react-router';
import { sayUnit } from './sayUnit.ts';

/** A unit's name as the way to its page. */
export function UnitLink({ unit: { code, name } }: { unit: { code: string; name: string | null } }) {
  return (
    <Link to="/units/$code" params={{ code }}>
      {name ?? sayUnit('unit.unnamed', { code })}
    </Link>
  );
}
