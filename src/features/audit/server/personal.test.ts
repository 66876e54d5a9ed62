import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';
import { openFor, sealFor } from './personalKeys.ts';

const house = await testHouse();
await plantUnits(house.db, [{ code: 'P' }]);
const masterKey = randomBytes(32);

const person = (): Promise<number> =>
  inTransaction(house.db, '/', async (trx) => {
    const { rows } = await sql<{ id: number }>`insert into person (code, unit_id, full_name)
      select ${randomBytes(4).toString('hex')}, id, 'Lò Văn Mẫu' from unit returning id`.execute(trx);
    return rows[0]?.id ?? 0;
  });

test('a personal value is read back with the person’s key, and with nobody else’s', async () => {
  const [one, other] = [await person(), await person()];
  await inTransaction(house.db, '/', async (trx) => {
    const sealed = await sealFor(trx, masterKey, { personId: one, field: 'fullName', value: 'Lò Văn Mẫu' });
    expect(sealed.includes('Mẫu')).toBe(false);
    expect(await openFor(trx, masterKey, { personId: one, field: 'fullName', sealed })).toBe('Lò Văn Mẫu');
    await sealFor(trx, masterKey, { personId: other, field: 'fullName', value: 'x' });
    await expect(openFor(trx, masterKey, { personId: other, field: 'fullName', sealed })).rejects.toThrow();
    await expect(openFor(trx, masterKey, { personId: one, field: 'birthYear', sealed })).rejects.toThrow();
  });
});

test('destroying the key erases what the audit holds of the person, and the chain still verifies', async () => {
  await house.call('person.record', machine, {
    code: 'N1',
    unitCode: 'P',
    fullName: 'Giàng Thị Thử',
    birthYear: 1998,
  });
  const stored = await inTransaction(house.db, '/', (trx) =>
    trx.selectFrom('audit_personal').selectAll().execute(),
  );
  expect(stored.length).toBeGreaterThan(0);
  const entries = await inTransaction(house.db, '/', (trx) =>
    trx.selectFrom('audit_entry').selectAll().execute(),
  );
  expect(JSON.stringify(entries)).not.toContain('Giàng');
  await inTransaction(house.db, '/', (trx) => trx.deleteFrom('person_key').execute());
  for (const { person_id, field, ciphertext } of stored) {
    expect(
      await inTransaction(house.db, '/', (trx) =>
        openFor(trx, masterKey, { personId: person_id, field, sealed: ciphertext }),
      ),
    ).toBeNull();
  }
  expect(await house.call('audit.verify', machine, {})).toMatchObject({ isWhole: true });
});
