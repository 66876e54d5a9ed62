import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadRules } from '#db/rules.ts';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { addDays, day } from '#kernel/day.ts';
import { machine, testHouse } from '#main/testing.ts';
import { ruleKeys } from '../ruleset.ts';
import { shippedRows, shippedTable } from '../shipped.ts';
import { inForce, rulesOn } from '../table.ts';
import { centralValue } from './inForce.ts';
import { ruleRowsFor, ruleTableFor } from './rows.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T' },
  { code: 'X1', parent: 'T' },
  { code: 'B1', parent: 'X1' },
  { code: 'X2', parent: 'T' },
]);
const [atX1, atB1, atX2] = [
  await house.account('administrator', 'X1'),
  await house.account('branch-secretary', 'B1'),
  await house.account('member', 'X2'),
];
await call('document.record', machine, { code: 'HD-T', unitCode: 'T', kind: 'guide', number: '1-HD/TU' });

const stricter = {
  key: 'recognitionDecisionWorkingDays',
  value: 15,
  unitCode: 'X1',
  since: '2025-11-01',
  documentCode: 'HD-T',
  clause: 'mục 2.1.4',
};
/** A value of SQL, whose spaces are its own. */
const jsonOf = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
};
type Listed = { key: string; isUnverified: boolean; row: { value: unknown }; central: { value: unknown } };
const listed = async (actor: Parameters<typeof call>[1], key: string, input: object = {}) => {
  const { rules } = await call('rule.list', actor, { day: '2025-12-01', ...input });
  return rules.find((one: Listed) => one.key === key) as Listed;
};

describe('the shipped rules in the database', () => {
  test('are those of the data file, row by row', async () => {
    await inTransaction(house.db, '/', async (tx) => {
      const stored = await ruleRowsFor(tx, null);
      const byCode = (rows: readonly { code: string }[]) =>
        rows.toSorted((a, b) => a.code.localeCompare(b.code));
      expect(byCode(stored)).toEqual(
        byCode(shippedRows.map(({ note, ...row }) => ({ ...row, note: note ?? null }))),
      );
      const on = day('2026-07-26');
      expect(rulesOn(await ruleTableFor(tx, null), on)?.value).toEqual(rulesOn(shippedTable, on)?.value);
    });
  });

  test('are brought in once: a second load changes nothing', async () => {
    await inTransaction(house.owner, '/', async (tx) => expect(await loadRules(tx)).toBe(0));
  });

  test.each([
    ['change', sql`update rule_row set value = '99' where code = 'R-DEC-5@2025-07-01'`],
    ['end', sql`update rule_row set until = '2025-12-31' where code = 'R-DEC-5@2026-07-26'`],
    ['take away', sql`delete from rule_row where code = 'R-DEC-5@2025-07-01'`],
    [
      'add to',
      sql`insert into rule_row (code, key, layer, since, document, clause, confidence, value)
        values ('R-DEC-5@1900', 'decisionWorkingDays', 'central', '1900-01-01', 'x', 'x', 'x', '1')`,
    ],
  ])('the program itself cannot %s them', async (_, statement) => {
    await expect(inTransaction(house.db, '/', (tx) => statement.execute(tx))).rejects.toMatchObject({
      constraint: 'shipped_rules_are_read_only',
    });
  });
});

describe('local rules', () => {
  test('bind the unit and those below it from their day, beside the central clock', async () => {
    const { code } = await call('rule.add-local', atX1, stricter);
    expect(code).toMatch(/^L-\d+$/);
    expect(await listed(atB1, stricter.key)).toMatchObject({
      row: { value: 15, layer: 'local', document: 'HD-T', clause: 'mục 2.1.4' },
      central: { value: 30, code: 'R-PRB-5@2025-07-01' },
      isUnverified: false,
    });
    expect((await listed(atB1, stricter.key, { day: '2025-10-31' })).row.value).toBe(30);
    expect((await listed(atX2, stricter.key)).row.value).toBe(30);
    expect((await listed(machine, stricter.key)).row.value).toBe(30);
    expect((await listed(machine, stricter.key, { unitCode: 'B1' })).row.value).toBe(15);
    const { entries } = await call('audit.list', machine, { action: 'rule.add-local' });
    expect(entries[0].detail).toMatchObject({ value: 15, unitCode: 'X1' });
  });

  test('stand in the history of their parameter for those whom they bind', async () => {
    const codes = async (actor: Parameters<typeof call>[1]) =>
      (await call('rule.read', actor, { key: stricter.key })).rows.map((row: { layer: string }) => row.layer);
    expect(await codes(atB1)).toContain('local');
    expect(await codes(atX2)).not.toContain('local');
  });

  test.each([
    ['rule-is-looser-than-the-one-in-force', { value: 31, unitCode: 'X2' }],
    ['rule-changes-nothing', {}],
    ['rule-has-one-value-a-day', { value: 10 }],
    ['rule-value-is-of-another-kind', { value: 'mười lăm' }],
  ])('%s', async (code, change) => {
    await expect(call('rule.add-local', machine, { ...stricter, ...change })).rejects.toMatchObject({
      reasons: [{ code }],
    });
  });

  test('are added by administrators, in their own subtree', async () => {
    await expect(call('rule.add-local', atB1, stricter)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(call('rule.add-local', atX1, { ...stricter, unitCode: 'X2' })).rejects.toMatchObject({
      reasons: [{ code: 'unit-not-found' }],
    });
  });

  test('end on their last day, are never rewritten, and may be followed by another', async () => {
    const { rows } = await call('rule.read', atX1, { key: stricter.key });
    const { code } = rows.find((row: { layer: string }) => row.layer === 'local');
    await expect(
      inTransaction(house.db, '/', (tx) =>
        tx.updateTable('rule_row').set({ value: '20' }).where('code', '=', code).execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'a_rule_is_ended_never_rewritten' });
    await call('rule.end', atX1, { code, until: '2025-11-30' });
    expect((await listed(atB1, stricter.key)).row.value).toBe(30);
    expect((await listed(atB1, stricter.key, { day: '2025-11-30' })).row.value).toBe(15);
    await call('rule.add-local', atX1, { ...stricter, value: 10, since: '2025-12-01' });
    expect((await listed(atB1, stricter.key)).row.value).toBe(10);
    await expect(call('rule.end', atX1, { code, until: '2026-01-01' })).rejects.toMatchObject({
      reasons: [{ code: 'rule-ended-already' }],
    });
    await expect(
      call('rule.end', machine, { code: 'R-DEC-5@2026-07-26', until: '2026-12-31' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'shipped-rules-are-read-only' }] });
  });

  test('one withdrawn before its first day holds on no day and makes room', async () => {
    const planned = { ...stricter, key: 'branchSendWorkingDays', value: 5, since: '2027-01-01' };
    const { code } = await call('rule.add-local', atX1, planned);
    await call('rule.end', atX1, { code, until: '2026-12-31' });
    expect((await listed(atB1, planned.key, { day: '2027-01-01' })).row.value).toBeNull();
    await call('rule.add-local', atX1, planned);
  });
});

describe('readings', () => {
  const reading = {
    key: 'decisionWorkingDays',
    value: 60,
    since: '2026-07-26',
    documentCode: 'VB-208',
    clause: 'điểm 4.3.1',
  };

  test('replace an unconfirmed value for everybody, and are confirmed', async () => {
    await call('document.record', machine, {
      code: 'VB-208',
      kind: 'regulation',
      number: '208-QĐ/TW',
      issuedOn: '2026-07-26',
    });
    expect(await listed(atB1, reading.key, { day: '2026-11-21' })).toMatchObject({
      row: { value: 45 },
      isUnverified: true,
    });
    await call('rule.add-reading', machine, reading);
    expect(await listed(atB1, reading.key, { day: '2026-11-21' })).toMatchObject({
      row: { value: 60, document: 'VB-208' },
      isUnverified: false,
    });
  });

  test('asked in a statement decide as in the rules, on both sides of every day on which a value changes', async () => {
    const ended = { ...reading, key: 'maxVoteRounds', value: 2, since: '2026-08-01', until: '2026-08-31' };
    await call('rule.add-reading', machine, ended);
    await inTransaction(house.db, '/', async (tx) => {
      const table = await ruleTableFor(tx, null);
      for (const key of ruleKeys) {
        const rows = Object.values(table.rows.get(key) ?? {}).flat();
        const turns = rows.flatMap(({ since, until }) => [since, ...(until ? [addDays(until, 1)] : [])]);
        const days = [...new Set(turns.flatMap((on) => [addDays(on, -1), on]))];
        const { rows: told } = await sql<{ value: unknown }>`
          select ${centralValue(key, sql`on_day::date`)}::text as value
          from unnest(${days}::text[]) with ordinality d(on_day, at) order by at`.execute(tx);
        const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
        const expected = days.map((on) => inForce(table, key, on)?.central.value ?? null);
        expect({ key, told: told.map(({ value }) => jsonOf(value)) }).toEqual({
          key,
          told: expected.map((value) => jsonOf(value === null ? null : asText(value))),
        });
      }
    });
  });

  test('are of the whole installation, and of unconfirmed values only', async () => {
    await expect(call('rule.add-reading', atX1, reading)).rejects.toMatchObject({ code: 'blocked' });
    await expect(
      call('rule.add-reading', machine, { ...reading, since: '2025-07-01' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'rule-is-confirmed-already' }] });
  });
});

test('a published local guide is taken over for a unit: the stricter values come, the rest is named', async () => {
  const { overlays } = await call('rule.overlays', atX2, {});
  expect(overlays[0]).toMatchObject({ code: 'ha-noi-2025', rows: expect.any(Array) });
  const { added, leftOut } = await call('rule.adopt-overlay', machine, {
    overlay: 'ha-noi-2025',
    unitCode: 'X2',
    since: '2025-11-01',
    documentCode: 'HD-T',
  });
  expect(added.length + leftOut.length).toBe(overlays[0].rows.length);
  expect(leftOut).toContainEqual({
    key: 'probationExtensionMonths',
    reason: 'rule-is-looser-than-the-one-in-force',
  });
  expect(leftOut).toContainEqual({ key: 'decisionWorkingDays', reason: 'rule-changes-nothing' });
  expect((await listed(atX2, 'verificationPersons')).row.value).toContain(
    'legally-adopted-child-living-together',
  );
});
