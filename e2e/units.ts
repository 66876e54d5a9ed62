import type { House } from './house.ts';

export type UnitRow = readonly [code: string, name: string, kind: string, parentCode?: string];

/** Units that have been there for long, those above before those below. */
export const foundUnits = async ({ call }: House, units: readonly UnitRow[]): Promise<void> => {
  for (const [code, name, kind, parentCode] of units)
    await call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
};

/** Full members of a branch, `D1` and on. */
export const enrolMembers = async (
  { call }: House,
  unitCode: string,
  names: readonly string[],
): Promise<void> => {
  for (const [n, fullName] of names.entries()) {
    const personCode = `D${n + 1}`;
    await call('person.record', { code: personCode, unitCode, fullName });
    const days = { ceremonyOn: '2015-05-19', officialOn: '2016-05-19', effectiveOn: '2015-05-19' };
    await call('member.enrol', { unitCode, personCode, ...days });
  }
};
