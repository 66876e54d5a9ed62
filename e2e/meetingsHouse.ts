import { addDays, type Day, todayIn } from '#kernel/day.ts';
import type { House } from './house.ts';
import { enrolMembers, foundUnits } from './units.ts';

export const today: Day = todayIn(Date.now);
export const daysAgo = (days: number): Day => addDays(today, -days);

const members = ['Lê Văn An', 'Trần Thị Bình', 'Phạm Văn Chung', 'Ngô Thị Dung', 'Vũ Văn Đạt'];
const moreMembers = ['Bùi Thị Giang', 'Đỗ Văn Hải', 'Hồ Thị Khánh', 'Dương Văn Lâm'];

/** A branch with nine full members, one of them exempt, in a commune below a province; its committee has another branch. */
export const plantBranch = async (house: House): Promise<void> => {
  const { call } = house;
  await foundUnits(house, [
    ['T', 'Tỉnh ủy Đồng Mẫu', 'province'],
    ['H', 'Đảng bộ xã Bình Mẫu', 'direct-upper', 'T'],
    ['CS', 'Đảng bộ Công ty Gốm Mẫu', 'base-org', 'H'],
    ['B1', 'Chi bộ Phân xưởng lò', 'branch', 'CS'],
    ['B2', 'Chi bộ Văn phòng', 'branch', 'CS'],
  ]);
  await enrolMembers(house, 'B1', [...members, ...moreMembers]);
  await call('member.change-state', { personCode: 'D9', state: 'exempt', effectiveOn: daysAgo(60) });
};

type Prepared = {
  code: string;
  fullName: string;
  isComplete?: boolean;
  /** How many days before the usual ones. */
  sooner?: number;
};

/** A case with every paper of the branch meeting, or with the first ones only. */
export const prepareCase = async (
  { call }: House,
  { code, fullName, isComplete = true, sooner = 0 }: Prepared,
): Promise<void> => {
  const act = (name: string, days: number, more: Record<string, unknown> = {}) =>
    call(`case.${name}`, { caseCode: code, on: daysAgo(days + sooner), ...more });
  await call('person.record', { code: `N-${code}`, unitCode: 'B1', fullName, bornOn: '1995-06-01' });
  await call('case.open', {
    code,
    personCode: `N-${code}`,
    unitCode: 'B1',
    on: daysAgo(200 + sooner),
    education: 'us-diploma',
  });
  await act('enlist', 190);
  await act('certify', 150, { number: '12/GCN' });
  await act('open-dossier', 140);
  if (!isComplete) return;
  await act('apply', 139);
  await act('submit-cv', 138, { stampedOn: daysAgo(137 + sooner), relatives: ['self'] });
  await act('ask-verification', 136, { relation: 'self', to: 'Nơi làm việc' });
  await act('answer-verification', 110, { relation: 'self', answer: 'right' });
  await act('close-verification', 105);
  await act('record-opinion', 100, { side: 'mass-organisation' });
  await act('record-opinion', 100, { side: 'residence-committee' });
  for (const memberCode of ['D1', 'D2'])
    await act('introduce', 90, {
      kind: 'member',
      memberCode,
      togetherSince: '2020-01-01',
      togetherBy: 'work',
    });
};

type Probation = { code: string; fullName: string; days?: number; helper?: string };

/** A probationary member of the branch, whose ceremony was so many days ago. */
export const plantProbation = async (
  house: House,
  { days = 60, helper = 'D1', ...who }: Probation,
): Promise<void> => {
  const { call } = house;
  const { code: caseCode } = who;
  const sooner = days - 60;
  await prepareCase(house, { ...who, sooner });
  const meet = async (unitCode: string, body: string, before: number, more = {}) => {
    const code = `${caseCode}-${body}`;
    const numbers = body === 'branch' ? {} : { convened: 9, present: 9 };
    await call('meeting.call', {
      code,
      unitCode,
      body,
      heldOn: daysAgo(before + sooner),
      method: 'secret-ballot',
      ...numbers,
    });
    await call('meeting.vote', { meetingCode: code, caseCode, matter: 'admission', yes: 8, no: 0, ...more });
    await call('meeting.close', { meetingCode: code });
  };
  const act = (name: string, before: number, more: Record<string, unknown> = {}) =>
    call(`case.${name}`, { caseCode, on: daysAgo(before + sooner), ...more });
  await meet('B1', 'branch', 85);
  await act('send-up', 84, { matter: 'admission' });
  await meet('CS', 'base-committee', 80);
  await act('appraise', 75, { matter: 'admission' });
  await meet('H', 'standing-board', 70, { decisionNumber: `${caseCode}-QĐ/ĐU` });
  await act('receive-decision', 65);
  await act('hold-ceremony', 60, { memberCode: helper });
};
