import { machine, type TestHouse, testHouse } from '#main/testing.ts';

/** A house with two districts below a province, a base organisation in each, and branches with three full members. */
export type CasesHouse = TestHouse & {
  person(code: string, bornOn?: string, unitCode?: string): Promise<void>;
  act(
    caseCode: string,
    name: string,
    on: string,
    more?: Record<string, unknown>,
  ): Promise<{ status: string }>;
  meet(code: string, body: string, unitCode: string, heldOn: string): Promise<unknown>;
  /** Opens a case and records everything up to the branch meeting, without a fault. */
  prepared(caseCode: string, personCode: string): Promise<void>;
  codesOf(refusal: unknown): string[];
};

const UNITS: [string, string, string?][] = [
  ['T', 'province'],
  ['H', 'district', 'T'],
  ['H2', 'district', 'T'],
  ['CS', 'base-org', 'H'],
  ['CS2', 'base-org', 'H2'],
  ['B1', 'branch', 'CS'],
  ['B2', 'branch', 'CS'],
  ['B3', 'branch', 'CS2'],
];

export const casesHouse = async (): Promise<CasesHouse> => {
  const house = await testHouse();
  const { call } = house;
  for (const [code, kind, parentCode] of UNITS) {
    await call('unit.found', machine, {
      code,
      name: code,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
  }
  const person: CasesHouse['person'] = async (code, bornOn, unitCode = 'B1') => {
    await call('person.record', machine, {
      code,
      unitCode,
      fullName: `Người Mẫu ${code}`,
      ...(bornOn ? { bornOn } : {}),
    });
  };
  for (const branch of ['B1', 'B2', 'B3']) {
    for (const n of [1, 2, 3]) {
      const code = `${branch}-D${n}`;
      await person(code, undefined, branch);
      await call('member.enrol', machine, {
        unitCode: branch,
        personCode: code,
        ceremonyOn: '2015-05-19',
        officialOn: '2016-05-19',
        effectiveOn: '2015-05-19',
      });
    }
  }
  const act: CasesHouse['act'] = (caseCode, name, on, more = {}) =>
    call(`case.${name}`, machine, { caseCode, on, ...more });
  const prepared: CasesHouse['prepared'] = async (caseCode, personCode) => {
    await person(personCode, '1995-06-01');
    await call('case.open', machine, {
      code: caseCode,
      personCode,
      unitCode: 'B1',
      on: '2018-01-08',
      education: 'us-diploma',
    });
    await act(caseCode, 'enlist', '2018-01-10');
    await act(caseCode, 'certify', '2018-02-01', { number: '12/GCN' });
    await act(caseCode, 'open-dossier', '2018-02-05');
    await act(caseCode, 'apply', '2018-02-06');
    await act(caseCode, 'submit-cv', '2018-02-07', { stampedOn: '2018-02-08', relatives: ['self'] });
    await act(caseCode, 'ask-verification', '2018-02-09', { relation: 'self', to: 'Nơi làm việc' });
    await act(caseCode, 'answer-verification', '2018-03-01', { relation: 'self', answer: 'right' });
    await act(caseCode, 'close-verification', '2018-03-05');
    await act(caseCode, 'record-opinion', '2018-03-06', { side: 'mass-organisation' });
    await act(caseCode, 'record-opinion', '2018-03-06', { side: 'residence-committee' });
    for (const memberCode of ['B1-D1', 'B1-D2']) {
      await act(caseCode, 'introduce', '2018-03-07', {
        kind: 'member',
        memberCode,
        togetherSince: '2016-01-01',
        togetherBy: 'work',
      });
    }
  };
  return {
    ...house,
    person,
    act,
    prepared,
    meet: (code, body, unitCode, heldOn) =>
      call('meeting.call', machine, {
        code,
        unitCode,
        body,
        heldOn,
        method: 'secret-ballot',
        ...(body === 'branch' ? {} : { convened: 9, present: 9 }),
      }),
    codesOf: (refusal) =>
      (refusal as { reasons?: { code: string }[] }).reasons?.map(({ code }) => code) ?? ['bug'],
  };
};
