import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Day } from '#kernel/day.ts';
import { machine, testHouse } from '#main/testing.ts';
import { tokenActor } from './tokens.ts';

const house = await testHouse();
const { call } = house;
const visitor = { kind: 'visitor', address: '127.0.0.1' } as const;

describe('accounts', () => {
  test('an administrator creates one, its one-time password signs in, and must be changed', async () => {
    const made = await call('account.create', machine, {
      name: 'lan.nguyen',
      displayName: 'Nguyễn Thị Lan',
    });
    await call('role.grant', machine, { name: 'lan.nguyen', role: 'administrator' });
    const { session } = await call('session.open', visitor, {
      name: 'lan.nguyen',
      password: made.oneTimePassword,
    });
    expect(session.account).toEqual({
      name: 'lan.nguyen',
      displayName: 'Nguyễn Thị Lan',
      mustChangePassword: true,
    });
    expect(session.grant?.role).toBe('administrator');
  });

  test('a wrong password and an unknown name get the same answer, and after five tries a wait', async () => {
    for (const name of ['lan.nguyen', 'khong.co']) {
      for (let tries = 0; tries < 5; tries += 1) {
        await expect(call('session.open', visitor, { name, password: 'sai' })).rejects.toMatchObject({
          code: 'sign-in-needed',
          reasons: [{ code: 'wrong-name-or-password' }],
        });
      }
      await expect(call('session.open', visitor, { name, password: 'sai' })).rejects.toMatchObject({
        code: 'too-many-requests',
      });
    }
  });

  test('a role counts only inside its dates and its policy', async () => {
    const clerk = await house.account('base-clerk', null);
    await expect(call('account.list', clerk, {})).rejects.toMatchObject({ code: 'forbidden' });
    const admin = await house.account('administrator', null);
    expect((await call('account.list', admin, {})).accounts.length).toBeGreaterThan(2);
    await call('role.end', machine, { grantId: admin.grantId });
    await expect(call('account.list', admin, {})).rejects.toMatchObject({
      reasons: [{ code: 'no-role-in-force' }],
    });
  });

  test('the same idempotency key is one act with one answer; another input with it is refused', async () => {
    const admin = await house.account('administrator', null);
    const options = { idempotencyKey: 'k-1' };
    const input = { name: 'mot.lan', displayName: 'Một lần' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call('account.create', admin, input, options)),
    );
    expect(new Set(answers.map((answer) => answer.oneTimePassword)).size).toBe(1);
    await expect(call('account.create', admin, { ...input, name: 'khac' }, options)).rejects.toMatchObject({
      reasons: [{ code: 'idempotency-key-reused' }],
    });
  });

  test('the database names a broken rule, nothing changes', async () => {
    await expect(
      call('account.create', machine, { name: 'lan.nguyen', displayName: 'Lan khác' }),
    ).rejects.toMatchObject({ code: 'conflict', reasons: [{ code: 'account-name-is-unique' }] });
  });

  test('every act stands in a chain that notices an edit', async () => {
    expect(await call('audit.verify', machine, {})).toMatchObject({ isWhole: true });
    await inTransaction(house.owner, '/', async (trx) => {
      await sql`alter table audit_entry no force row level security`.execute(trx);
      await trx.updateTable('audit_entry').set({ action: 'account.nothing' }).where('seq', '=', 2).execute();
    });
    expect(await call('audit.verify', machine, {})).toMatchObject({ isWhole: false, firstBad: 2 });
  });
});

test('a thousand times the same request is one act', async () => {
  const admin = await house.account('administrator', null);
  const input = { name: 'nghin.lan', displayName: 'Nghìn lần' };
  const answers = new Set<string>();
  const worker = async (): Promise<void> => {
    for (let i = 0; i < 100; i += 1) {
      const answer = await call('account.create', admin, input, { idempotencyKey: 'k-1000' });
      answers.add(answer.oneTimePassword);
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  const { entries } = await call('audit.list', machine, { action: 'account.create' });
  expect([
    answers.size,
    entries.filter((entry: { account: string }) => entry.account?.startsWith('administrator')).length >= 1,
  ]).toEqual([1, true]);
  const { accounts } = await call('account.list', machine, {});
  expect(accounts.filter(({ name }: { name: string }) => name === 'nghin.lan')).toHaveLength(1);
});

describe('access tokens', () => {
  test('a token works as its account in its role until it is ended', async () => {
    const clerk = await house.account('leader', null);
    const session = { ...clerk, sessionHash: Buffer.from('a session') };
    await expect(call('token.create', clerk, { name: 'x', expiresOn: '2026-12-31' })).rejects.toMatchObject({
      reasons: [{ code: 'token-needs-a-session' }],
    });
    const { id, token } = await call('token.create', session, { name: 'Báo cáo', expiresOn: '2026-12-31' });
    expect(await tokenActor(house.db, token, '2026-12-31' as Day)).toMatchObject({
      accountId: clerk.accountId,
      grantId: clerk.grantId,
    });
    expect(await tokenActor(house.db, token, '2027-01-01' as Day)).toBeNull();
    expect((await call('token.list', session, {})).tokens).toMatchObject([
      { id, role: 'leader', expiresOn: '2026-12-31' },
    ]);
    await call('token.end', session, { tokenId: id });
    expect(await tokenActor(house.db, token, '2026-12-01' as Day)).toBeNull();
  });
});
