import type { House } from './house.ts';
import { enrolMembers, foundUnits, type UnitRow } from './units.ts';

type Row = readonly [act: string, on: string, more?: Record<string, unknown>];

const UNITS: readonly UnitRow[] = [
  ['T', 'Tỉnh ủy Đồng Mẫu', 'province'],
  ['X', 'Đảng ủy xã Bình Ba', 'direct-upper', 'T'],
  ['CS', 'Đảng bộ Trường Bình Ba', 'base-org', 'X'],
  ['B1', 'Chi bộ Tổ Tự nhiên', 'branch', 'CS'],
  ['B2', 'Chi bộ Tổ Xã hội', 'branch', 'CS'],
];

const PEOPLE: [code: string, name: string, bornOn: string][] = [
  ['N1', 'Lò Thị Mẫu', '1995-06-01'],
  ['N2', 'Nguyễn Văn Thí Dụ', '1990-02-03'],
  ['N3', 'Trần Đặng Minh Họa', '1998-11-20'],
  ['N4', 'Phạm Thị Giả Định', '1999-01-15'],
];

const READY: Row[] = [
  ['enlist', '2026-01-10', { resolutionNumber: '05-NQ/CB' }],
  ['assign-helper', '2026-01-12', { memberCode: 'D1' }],
  ['certify', '2026-02-02', { number: '12/GCN' }],
  ['open-dossier', '2026-02-05'],
  ['apply', '2026-02-06'],
  ['submit-cv', '2026-02-07', { stampedOn: '2026-02-08', relatives: ['self'] }],
  ['ask-verification', '2026-02-09', { relation: 'self', to: 'Nơi làm việc' }],
  ['answer-verification', '2026-03-02', { relation: 'self', answer: 'right' }],
  ['close-verification', '2026-03-05'],
  ['record-opinion', '2026-03-06', { side: 'mass-organisation' }],
  ['record-opinion', '2026-03-06', { side: 'residence-committee' }],
  ['introduce', '2026-03-07', together('D1')],
  ['introduce', '2026-03-07', together('D2')],
];

function together(memberCode: string) {
  return { kind: 'member', memberCode, togetherSince: '2020-01-01', togetherBy: 'work' };
}

/** A school with two branches: a case that just began, one half way, one proposed, one that was returned. */
export const plantCases = async (house: House): Promise<void> => {
  const { call } = house;
  await foundUnits(house, UNITS);
  await enrolMembers(house, 'B1', ['Đỗ Thị Hướng Dẫn', 'Vũ Văn Giúp Đỡ', 'Bùi Thị Chi Ủy']);
  for (const [code, fullName, bornOn] of PEOPLE)
    await call('person.record', { code, unitCode: 'B1', fullName, bornOn });
  const open = (code: string, personCode: string) =>
    call('case.open', { code, personCode, unitCode: 'B1', on: '2026-01-08', education: 'us-diploma' });
  const act = async (caseCode: string, rows: readonly Row[]) => {
    for (const [name, on, more] of rows) await call(`case.${name}`, { caseCode, on, ...more });
  };
  await open('HS-1', 'N1');
  await act('HS-1', READY.slice(0, 1));
  await open('HS-2', 'N2');
  await act('HS-2', READY.slice(0, 9));
  await open('HS-3', 'N3');
  await act('HS-3', READY);
  await call('meeting.call', {
    code: 'H-1',
    unitCode: 'B1',
    body: 'branch',
    heldOn: '2026-04-03',
    method: 'secret-ballot',
  });
  await call('meeting.vote', { meetingCode: 'H-1', caseCode: 'HS-3', matter: 'admission', yes: 3, no: 0 });
};
