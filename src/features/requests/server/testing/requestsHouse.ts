import { type CasesHouse, casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

export type RequestsHouse = CasesHouse & {
  /** A case of B1 whose CV declares the person and both parents. */
  opened(caseCode: string, personCode: string): Promise<void>;
  /** Asks CS2 about the father unless said otherwise; the key of the first request. */
  asked(caseCode: string, by: Actor, more?: Record<string, unknown>): Promise<number>;
  /** Clerks of the committee that asks, of the one asked, and of neither; the secretary of the person's branch. */
  asking: Actor;
  asks: Actor;
  other: Actor;
  secretary: Actor;
};

export const requestsHouse = async (): Promise<RequestsHouse> => {
  const house = await casesHouse();
  const { call, act } = house;
  await call('unit.found', machine, {
    code: 'CS3',
    name: 'CS3',
    kind: 'base-org',
    parentCode: 'H2',
    effectiveOn: '2010-01-01',
  });
  return {
    ...house,
    asking: await house.account('base-clerk', 'CS'),
    asks: await house.account('base-clerk', 'CS2'),
    other: await house.account('base-clerk', 'CS3'),
    secretary: await house.account('branch-secretary', 'B1'),
    opened: async (caseCode, personCode) => {
      await house.person(personCode, '1995-06-01');
      await call('case.open', machine, {
        code: caseCode,
        personCode,
        unitCode: 'B1',
        on: '2026-08-03',
        education: 'us-diploma',
      });
      await act(caseCode, 'enlist', '2026-08-04');
      await act(caseCode, 'open-dossier', '2026-08-10');
      await act(caseCode, 'apply', '2026-08-11');
      await act(caseCode, 'submit-cv', '2026-08-12', {
        stampedOn: '2026-08-13',
        relatives: ['self', 'natural-father', 'natural-mother'],
      });
    },
    asked: async (caseCode, by, more = {}) => {
      const { requests } = await call('request.send', by, {
        caseCode,
        on: '2026-09-01',
        questions: [{ kind: 'verification', relation: 'natural-father' }],
        toUnitCode: 'CS2',
        ...more,
      });
      return requests[0].id;
    },
  };
};
