import { sayUnit } from './sayUnit.ts';
import { UnitLink } from './UnitLink.tsx';

type Named = { code: string; name: string | null };

/** The units above, from the top down. */
export function UnitPath({ units }: { units: readonly Named[] }) {
  if (units.length === 0) return null;
  return (
    <nav className="unit-path" aria-label={sayUnit('unit.path')}>
      <ol>
        {units.map((unit) => (
          <li key={unit.code}>
            <UnitLink unit={unit} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
