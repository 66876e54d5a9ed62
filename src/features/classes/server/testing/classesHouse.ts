import { type CasesHouse, casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

export type ClassesHouse = CasesHouse & {
  /** The centre of district H, a base clerk and a branch secretary below it, and a clerk of another district. */
  centre: Actor;
  clerk: Actor;
  secretary: Actor;
  stranger: Actor;
  /** Sympathisers of a branch with a case each. */
  sympathisers(prefix: string, count: number, unitCode?: string): Promise<string[]>;
  /** A class of H on two half-days, 01 and 02/12/2026, unless said otherwise. */
  planned(code: string, more?: Record<string, unknown>): Promise<void>;
  /** Codes of the reasons of a refusal, or `done`. */
  tried(action: string, by: Actor, input: object): Promise<string[]>;
};

export const classesHouse = async (): Promise<ClassesHouse> => {
  const house = await casesHouse();
  const { call, act, person } = house;
  const centre = await house.account('political-centre', 'H');
  return {
    ...house,
    centre,
    clerk: await house.account('base-clerk', 'CS'),
    secretary: await house.account('branch-secretary', 'B1'),
    stranger: await house.account('base-clerk', 'CS2'),
    sympathisers: async (prefix, count, unitCode = 'B1') => {
      const codes: string[] = [];
      for (let n = 1; n <= count; n++) {
        const code = `${prefix}-${String(n).padStart(2, '0')}`;
        await person(code, '1998-06-01', unitCode);
        await call('case.open', machine, {
          code,
          personCode: code,
          unitCode,
          on: '2026-08-03',
          education: 'us-diploma',
        });
        await act(code, 'enlist', '2026-08-04');
        codes.push(code);
      }
      return codes;
    },
    planned: (code, more = {}) =>
      call('class.plan', centre, {
        unitCode: 'H',
        code,
        kind: 'awareness',
        name: `Lớp mẫu ${code}`,
        shift: 'day',
        capacity: 15,
        registerUntil: '2026-11-30',
        sittings: [
          { on: '2026-12-02', part: 'morning' },
          { on: '2026-12-01', part: 'morning' },
        ],
        ...more,
      }),
    tried: (action, by, input) => call(action, by, input).then(() => ['done'], house.codesOf),
  };
};
