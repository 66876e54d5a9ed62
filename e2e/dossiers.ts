import { addDays, addMonths, type Day, todayIn } from '#kernel/day.ts';
import type { House } from './house.ts';
import { enrolMembers, foundUnits, type UnitRow } from './units.ts';

const today = todayIn(Date.now);
const ago = (days: number): Day => addDays(today, -days);

const UNITS: readonly UnitRow[] = [
  ['T', 'Tỉnh ủy Mẫu', 'province'],
  ['H', 'Huyện ủy Mẫu', 'district', 'T'],
  ['CS', 'Đảng ủy xã Mẫu', 'base-org', 'H'],
  ['B1', 'Chi bộ thôn Đồng Mẫu', 'branch', 'CS'],
  ['B2', 'Chi bộ thôn Suối Mẫu', 'branch', 'CS'],
];

const NAMES = [
  'Nguyễn Thị Mẫu An',
  'Trần Văn Mẫu Bình',
  'Lò Thị Mẫu Chiến',
  'Hoàng Thị Mẫu Dung',
  'Phạm Văn Mẫu Đức',
  'Vũ Thị Mẫu Giang',
  'Lê Văn Mẫu Hòa',
];

/** A base organisation with two branches whose dossiers stand at every nearness of their deadlines. */
export const plantDossiers = async (house: House) => {
  const { call } = house;
  await foundUnits(house, UNITS);
  await enrolMembers(
    house,
    'B1',
    [1, 2, 3].map((n) => `Đảng Viên Mẫu ${n}`),
  );
  const act = (caseCode: string, name: string, on: Day, more = {}) =>
    call(`case.${name}`, { caseCode, on, ...more });
  const opened = async (n: number, allowedOn: Day, unitCode = 'B1'): Promise<string> => {
    const [caseCode, personCode] = [`HS${n}`, `N${n}`];
    await call('person.record', { code: personCode, unitCode, fullName: NAMES[n - 1], bornOn: '1995-06-01' });
    const on = addDays(allowedOn, -60);
    await call('case.open', { code: caseCode, personCode, unitCode, on, education: 'us-diploma' });
    await act(caseCode, 'enlist', addDays(allowedOn, -50));
    await act(caseCode, 'certify', addDays(allowedOn, -20), { number: `${n}/GCN` });
    await act(caseCode, 'open-dossier', allowedOn);
    return caseCode;
  };
  const voted = async (n: number): Promise<string> => {
    const caseCode = await opened(n, ago(150));
    await act(caseCode, 'apply', ago(140));
    await act(caseCode, 'submit-cv', ago(139), { stampedOn: ago(138), relatives: ['self'] });
    await act(caseCode, 'ask-verification', ago(135), { relation: 'self', to: 'Nơi làm việc' });
    await act(caseCode, 'answer-verification', ago(120), { relation: 'self', answer: 'right' });
    await act(caseCode, 'close-verification', ago(115));
    for (const side of ['mass-organisation', 'residence-committee']) {
      await act(caseCode, 'record-opinion', ago(110), { side });
    }
    for (const memberCode of ['D1', 'D2']) {
      const together = { togetherSince: '2016-01-01', togetherBy: 'work' };
      await act(caseCode, 'introduce', ago(105), { kind: 'member', memberCode, ...together });
    }
    const code = `H${n}`;
    const heldOn = ago(40 - n);
    await call('meeting.call', { code, unitCode: 'B1', body: 'branch', heldOn, method: 'secret-ballot' });
    await call('meeting.vote', { meetingCode: code, caseCode, matter: 'admission', yes: 3, no: 0 });
    await call('meeting.close', { meetingCode: code });
    return caseCode;
  };
  const yearAgo = addMonths(today, -12);
  await opened(1, addDays(yearAgo, -6));
  await opened(2, yearAgo);
  await opened(3, addDays(yearAgo, 3));
  await voted(4);
  await voted(5);
  const returned = await voted(6);
  await act(returned, 'send-up', ago(20), { matter: 'admission' });
  await act(returned, 'return', ago(10), { matter: 'admission', reasons: ['r11'] });
  await opened(7, addDays(yearAgo, -40), 'B2');
};
