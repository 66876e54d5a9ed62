import { addDays, type Day, todayIn } from '#kernel/day.ts';
import type { House } from './house.ts';
import { enrolMembers, foundUnits, type UnitRow } from './units.ts';

const today = todayIn(Date.now);
export const ago = (days: number): Day => addDays(today, -days);

const UNITS: readonly UnitRow[] = [
  ['T', 'Tỉnh ủy Đồng Mẫu', 'province'],
  ['X', 'Đảng ủy xã Bình Ba', 'direct-upper', 'T'],
  ['CS', 'Đảng bộ Trường Bình Ba', 'base-org', 'X'],
  ['B1', 'Chi bộ Tổ Tự nhiên', 'branch', 'CS'],
];

const NAMES = ['An', 'Bình', 'Chiến', 'Dung', 'Đức', 'Giang', 'Hòa', 'Khánh', 'Lan', 'Minh', 'Phương'].map(
  (given) => `Nguyễn Mẫu ${given}`,
);

/** A school whose branch has resolved on ten people, none sent up yet, and on one who was sent up before them. */
export const plantQueue = async (house: House): Promise<string[]> => {
  const { call } = house;
  await foundUnits(house, UNITS);
  await enrolMembers(
    house,
    'B1',
    [1, 2, 3].map((n) => `Đảng Viên Mẫu ${n}`),
  );
  const act = (caseCode: string, name: string, on: Day, more = {}) =>
    call(`case.${name}`, { caseCode, on, ...more });
  const opened = async (n: number, fullName: string): Promise<string> => {
    const [caseCode, personCode] = [`HS${n}`, `N${n}`];
    await call('person.record', { code: personCode, unitCode: 'B1', fullName, bornOn: '1995-06-01' });
    await call('case.open', {
      code: caseCode,
      personCode,
      unitCode: 'B1',
      on: ago(250),
      education: 'us-diploma',
    });
    await act(caseCode, 'enlist', ago(240));
    await act(caseCode, 'certify', ago(220), { number: `${n}/GCN` });
    await act(caseCode, 'open-dossier', ago(200));
    await act(caseCode, 'apply', ago(190));
    await act(caseCode, 'submit-cv', ago(189), { stampedOn: ago(188), relatives: ['self'] });
    return caseCode;
  };
  const together = { kind: 'member', togetherSince: '2016-01-01', togetherBy: 'work' };
  const codes: string[] = [];
  for (const [at, fullName] of NAMES.entries()) {
    const caseCode = await opened(at + 1, fullName);
    await act(caseCode, 'ask-verification', ago(185), { relation: 'self', to: 'Nơi làm việc' });
    await act(caseCode, 'answer-verification', ago(160), { relation: 'self', answer: 'right' });
    await act(caseCode, 'close-verification', ago(155));
    for (const side of ['mass-organisation', 'residence-committee'])
      await act(caseCode, 'record-opinion', ago(150), { side });
    for (const memberCode of ['D1', 'D2'])
      await act(caseCode, 'introduce', ago(145), { ...together, memberCode });
    codes.push(caseCode);
  }
  const vote = async (code: string, heldOn: Day, cases: readonly string[]) => {
    await call('meeting.call', { code, unitCode: 'B1', body: 'branch', heldOn, method: 'secret-ballot' });
    for (const caseCode of cases)
      await call('meeting.vote', { meetingCode: code, caseCode, matter: 'admission', yes: 3, no: 0 });
  };
  const first = codes.pop() as string;
  await vote('H0', ago(20), [first]);
  await act(first, 'send-up', ago(15), { matter: 'admission' });
  await vote('H1', ago(12), codes);
  return codes;
};
