import { sql } from 'kysely';
import { documentIds } from '#features/documents/server/find.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { addLocalRule, addReading, adoptOverlay, endRule } from '../contract.ts';
import type { Layer, RuleRow } from '../model.ts';
import { type AddedRule, endingBlockers, localRuleBlockers, readingBlockers } from '../rules.ts';
import type { RuleKey } from '../ruleset.ts';
import { overlays, parameterOf } from '../shipped.ts';
import { ruleTableFor } from './rows.ts';

type Written = Pick<AddedRule, 'key' | 'value' | 'since'> & {
  until?: Day | undefined;
  clause: string;
  note?: string | undefined;
};

/** Readings bind everybody, so only who works with the whole installation may state one. */
const requireInstallation = ({ scope }: Act): void => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'rule-reading-is-of-the-whole-installation' });
};

const insert = async (
  { db }: Act,
  {
    layer,
    unitId,
    documentId,
  }: { layer: Exclude<Layer, 'central'>; unitId: number | null; documentId: number },
  { key, value, since, until, clause, note }: Written,
): Promise<string> => {
  const { rows } = await sql<{ code: string }>`
    insert into rule_row (code, key, layer, unit_id, since, until, document_id, clause, confidence, value, note)
    values (${layer === 'local' ? 'L-' : 'D-'} || nextval('rule_row_added'), ${key}, ${layer}, ${unitId}, ${since},
      ${until ?? null}, ${documentId}, ${clause}, ${layer === 'local' ? 'local-practice' : 'official-text'},
      ${JSON.stringify(value)}::jsonb, ${note ?? null})
    returning code`.execute(db);
  // The exclusion is deferred for upgrades; here its no belongs to this act.
  await sql`set constraints rule_has_one_value_a_day immediate`.execute(db);
  return rows[0]?.code ?? '';
};

const refuseFor = (key: RuleKey, blockers: readonly string[]): void =>
  refuseIf(blockers.map((code) => ({ code, field: 'value', values: { name: parameterOf(key).name } })));

/** Add a stricter value for a unit and those below it. */
export const addLocal = async (act: Act, input: InputOf<typeof addLocalRule>) => {
  const unit = await unitNamed(act.db, input.unitCode, 'unitCode');
  const [documentId] = await documentIds(act.db, [input.documentCode], 'documentCode');
  const table = await ruleTableFor(act.db, unit.path);
  refuseFor(input.key, localRuleBlockers(table, { ...input, until: input.until ?? null }));
  const code = await insert(
    act,
    { layer: 'local', unitId: unit.id, documentId: documentId as number },
    input,
  );
  act.note({ object: `rule:${code}`, unitId: unit.id, detail: { ...input } });
  return { code };
};

/** State what the official text says where the shipped value is unconfirmed. */
export const addReadingOf = async (act: Act, input: InputOf<typeof addReading>) => {
  requireInstallation(act);
  const [documentId] = await documentIds(act.db, [input.documentCode], 'documentCode');
  const table = await ruleTableFor(act.db, null);
  refuseFor(input.key, readingBlockers(table, { ...input, until: input.until ?? null }));
  const code = await insert(act, { layer: 'reading', unitId: null, documentId: documentId as number }, input);
  act.note({ object: `rule:${code}`, detail: { ...input } });
  return { code };
};

/** End an added rule, or withdraw it before its first day. */
export const end = async ({ db, note }: Act, { code, until }: InputOf<typeof endRule>) => {
  const row = await db
    .selectFrom('rule_row')
    .select(['layer', 'since', 'until', 'unit_id'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found', { code: 'rule-not-found', field: 'code', values: { code } });
  const { since, layer } = row as unknown as Pick<RuleRow, 'since' | 'layer'>;
  const dates = { layer, since, until: row.until as Day | null };
  refuseIf(
    endingBlockers(dates, until, addDays(since, -1)).map((reason) => ({
      code: reason,
      field: 'until',
      values: { code },
    })),
  );
  await db.updateTable('rule_row').set({ until }).where('code', '=', code).execute();
  note({
    object: `rule:${code}`,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    detail: { until: { old: row.until, new: until } },
  });
  return { code, until };
};

/** Take over a published local guide: each of its values that is stricter becomes a local rule of the unit. */
export const adopt = async (act: Act, input: InputOf<typeof adoptOverlay>) => {
  const { overlay: code, unitCode, since, documentCode } = input;
  const overlay = overlays.find((one) => one.code === code);
  if (!overlay) {
    throw new Refusal('not-found', { code: 'rule-overlay-not-found', field: 'overlay', values: { code } });
  }
  const unit = await unitNamed(act.db, unitCode, 'unitCode');
  const [documentId] = await documentIds(act.db, [documentCode], 'documentCode');
  const table = await ruleTableFor(act.db, unit.path);
  const judged = overlay.rows.map((row) => ({
    row,
    blockers: localRuleBlockers(table, { ...row, since, until: null }),
  }));
  const added: string[] = [];
  for (const { row, blockers } of judged) {
    if (blockers.length > 0) continue;
    added.push(
      await insert(
        act,
        { layer: 'local', unitId: unit.id, documentId: documentId as number },
        { ...row, since },
      ),
    );
  }
  const leftOut = judged.flatMap(({ row: { key }, blockers: [reason] }) => (reason ? [{ key, reason }] : []));
  act.note({ object: `rule-overlay:${code}`, unitId: unit.id, detail: { ...input, added, leftOut } });
  return { added, leftOut };
};
