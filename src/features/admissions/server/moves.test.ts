import { beforeAll, describe, expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, prepared, meet, account, codesOf } = await casesHouse();
const sending = await account('base-clerk', 'CS');
const receiving = await account('base-clerk', 'CS2');
const stranger = await account('base-clerk', 'H2').then(() => account('base-clerk', 'B2'));
const read = (actor: typeof machine | typeof sending, caseCode = 'HS1') =>
  call('case.read', actor, { caseCode, on: '2018-05-01' });

describe('a person who moves before the branch has resolved', () => {
  beforeAll(() => prepared('HS1', 'N1'));

  test('is seen by both sides from the sending to the acceptance, and by nobody else', async () => {
    await expect(read(receiving)).rejects.toMatchObject({ code: 'not-found' });
    await call('case.send-away', sending, {
      caseCode: 'HS1',
      on: '2018-03-21',
      movedOn: '2018-03-20',
      toUnitCode: 'CS2',
    });
    expect(await read(receiving)).toMatchObject({ code: 'HS1', unitCode: 'B1', fullName: 'Người Mẫu N1' });
    expect(await read(sending)).toMatchObject({ code: 'HS1' });
    await expect(read(stranger)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('stands in one place only: the receiving side gives it a branch, the sending side sees it no more', async () => {
    await call('case.receive-dossier', receiving, { caseCode: 'HS1', on: '2018-03-26' });
    await call('case.accept', receiving, { caseCode: 'HS1', on: '2018-03-28', unitCode: 'B3' });
    expect(await read(receiving)).toMatchObject({ unitCode: 'B3', status: 'ready' });
    await expect(read(sending)).rejects.toMatchObject({ code: 'not-found' });
    const { events } = await read(receiving);
    expect(events.length).toBeGreaterThan(10);
  });

  test('a replacement introducer at the new place is freed from the twelve months', async () => {
    const letter = {
      caseCode: 'HS1',
      on: '2018-04-01',
      kind: 'member',
      memberCode: 'B3-D1',
      togetherBy: 'work',
    };
    const refused = await call('case.introduce', receiving, { ...letter, togetherSince: '2018-03-28' }).catch(
      (e: unknown) => e,
    );
    expect(codesOf(refused)).toEqual(['introducer-together-too-short']);
    await call('case.introduce', receiving, { ...letter, togetherSince: '2018-03-28', isReplacement: true });
  });
});

describe('a person who moves after the decision', () => {
  const decided = async (caseCode: string, personCode: string, decidedOn: string) => {
    await prepared(caseCode, personCode);
    const vote = (meetingCode: string, more = {}) =>
      call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes: 3, no: 0, ...more });
    await meet(`${caseCode}-1`, 'branch', 'B1', '2018-04-03');
    await vote(`${caseCode}-1`);
    await act(caseCode, 'send-up', '2018-04-04', { matter: 'admission' });
    await meet(`${caseCode}-2`, 'base-committee', 'CS', '2018-04-10');
    await vote(`${caseCode}-2`, { yes: 9 });
    await act(caseCode, 'appraise', '2018-04-12', { matter: 'admission' });
    await meet(`${caseCode}-3`, 'standing-board', 'H', decidedOn);
    await vote(`${caseCode}-3`, { yes: 9, decisionNumber: `${caseCode}-QĐ/HU` });
  };
  const stageOf = async (caseCode: string) =>
    (await call('case.read', machine, { caseCode })).events.find(
      ({ act: name }: { act: string }) => name === 'send-away',
    ).details.stage;

  test.each([
    ['HS2', 'N2', 'B2', '2018-04-20', '2018-04-25', 'c1'],
    ['HS3', 'N3', 'CS2', '2018-05-31', '2018-04-16', 'c2'],
    ['HS4', 'N4', 'CS2', '2018-06-01', '2018-04-16', 'c3'],
  ] as const)(
    '%s: the stage follows the new committee and the 30 working days',
    async (caseCode, person, to, decidedOn, movedOn, stage) => {
      await decided(caseCode, person, decidedOn);
      await act(caseCode, 'send-away', '2018-06-04', { movedOn, toUnitCode: to });
      expect(await stageOf(caseCode)).toBe(stage);
    },
  );

  test('decided too late, it is annulled and considered anew at the new place, and the counts follow', async () => {
    const refused = await act('HS4', 'accept', '2018-06-05', { unitCode: 'B3' }).catch(
      (error: unknown) => error,
    );
    expect(codesOf(refused)).toEqual(['must-be-annulled-after-the-move']);
    await act('HS4', 'accept', '2018-06-05', { unitCode: 'B3', annulmentNumber: '60-QĐ/HU' });
    const view = await call('case.read', machine, { caseCode: 'HS4', on: '2018-06-06' });
    expect(view).toMatchObject({ unitCode: 'B3', status: 'ready', dates: { decidedOn: null } });
  });

  test('decided in time, the ceremony is held at the new place and counted there', async () => {
    await act('HS3', 'accept', '2018-06-05', { unitCode: 'B3' });
    await act('HS3', 'receive-decision', '2018-06-06');
    await act('HS3', 'hold-ceremony', '2018-06-10', { memberCode: 'B3-D1' });
    const { members } = await call('member.list', machine, { unitCode: 'B3', on: '2018-06-11' });
    expect(members.map(({ personCode }: { personCode: string }) => personCode)).toContain('N3');
  });
});
