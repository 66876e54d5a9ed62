import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { testApp } from '#main/testing/app.ts';
import { noticeHouse } from './testing/noticeHouse.ts';

const house = await noticeHouse();
const { call, secretary } = house;
const visitor = { kind: 'visitor', address: '127.0.0.1' } as const;
const dueOn = await house.opened('HS1', 'N1', '2026-02-01');
const text = async ({ bytes }: FileAnswer): Promise<string> => (await buffer(bytes)).toString();
const fetched = async (token: string) => text(await call('calendar.feed', visitor, { token }));
const day = (on: string) => on.replaceAll('-', '');

test('the calendar holds the due day of each task as a whole day, its code and step, and no name', async () => {
  const file = await text(await call('calendar.download', secretary, { unitCode: 'B1' }));
  const lines = file.replaceAll('\r\n ', '').replaceAll('\r\n\t', '').split('\r\n');
  expect(lines).toContain('BEGIN:VCALENDAR');
  expect(lines).toContain('SUMMARY:Hồ sơ HS1: bước nhận đơn xin vào Đảng');
  expect(lines).toContain(`DTSTART;VALUE=DATE:${day(dueOn)}`);
  expect(lines).toContain(`DTEND;VALUE=DATE:${day(house.daysBefore(dueOn, -1))}`);
  expect(lines.filter((line) => line.startsWith('UID:'))).toHaveLength(1);
  expect(file).not.toMatch(/Người|Mẫu|N1/);
  const nothing = await text(
    await call('calendar.download', await house.account('branch-secretary', 'B2'), { unitCode: 'B2' }),
  );
  expect(nothing).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('a secret address gives the calendar of one role until it is made anew, ended, or the role ends', async () => {
  const { token } = await call('calendar.subscribe', secretary, {});
  expect(await fetched(token)).toContain('HS1');
  expect((await call('calendar.subscription', secretary, {})).madeOn).toBe('2026-11-21');
  const { token: second } = await call('calendar.subscribe', secretary, {});
  await expect(fetched(token)).rejects.toMatchObject({ code: 'not-found' });
  expect(await fetched(second)).toContain('HS1');
  await call('calendar.unsubscribe', secretary, {});
  await expect(fetched(second)).rejects.toMatchObject({ code: 'not-found' });
  expect((await call('calendar.subscription', secretary, {})).madeOn).toBeNull();

  const { token: third } = await call('calendar.subscribe', secretary, {});
  await inTransaction(house.db, '/', (tx) =>
    tx
      .updateTable('role_grant')
      .set({ during: '[2020-01-01,2026-11-01)' })
      .where('id', '=', secretary.grantId)
      .execute(),
  );
  await expect(fetched(third)).rejects.toMatchObject({ code: 'not-found' });
});

test('a program without a session reads it over the web as a calendar', async () => {
  const other = await house.account('branch-secretary', 'B1');
  const { token } = await call('calendar.subscribe', other, {});
  const { app } = await testApp(house);
  const answer = await app.inject({ method: 'GET', url: `/api/v1/calendars/${token}` });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(answer.body).toContain('HS1');
});
