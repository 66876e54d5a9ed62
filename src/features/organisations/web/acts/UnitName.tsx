import { useRead } from '#web/reads.ts';
import { readUnit } from '../../contract/reading.ts';

/** The name of a unit that was chosen by its code. */
export function UnitName({ code }: { code: string }) {
  const { data } = useRead(readUnit, { code });
  return data?.name ?? code;
}
