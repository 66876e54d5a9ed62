import { Link } from '@tanstack/react-router';
import { useAddressFilter } from '#web/addressFilter.ts';

/** A unit's name as the way to its dashboard, with the same period, day, tree and order. */
export function ChildLink({ child: { code, name } }: { child: { code: string; name: string } }) {
  const [filter] = useAddressFilter();
  return (
    <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode: code }} search={filter}>
      {name}
    </Link>
  );
}
