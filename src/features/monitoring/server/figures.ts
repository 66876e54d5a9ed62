import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { aboutUnit, unitNamed } from '#features/organisations/server/units.ts';
import { yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isAllowed } from '#kernel/roles.ts';
import { isWithin, type Scope } from '#kernel/scope.ts';
import { parse } from '#server/parse.ts';
import type { Act } from '#server/perform.ts';
import { RowQueryField } from '../contract/queryFields.ts';
import type { listFigures, listRows } from '../contract.ts';
import { figuresOf } from '../figures.ts';
import { countsNeeded } from '../needs.ts';
import type { RowQuery } from '../query.ts';
import { gather } from './ask/gather.ts';
import { standpointOf } from './ask/standpoint.ts';
import { notInFuture } from './asOf.ts';
import { answerCounts } from './counts.ts';
import { countRows, pageOf, rowSource } from './rows/rows.ts';
import { subtreeOf } from './tree.ts';

/**
 * Every figure of one unit. The unit is looked up in the caller's scope; its counts are then read in the whole
 * installation, because what was counted below it may hang elsewhere today.
 */
export const figuresIn = async (
  { db, today }: Act,
  { unitCode, period, asOf = today, compare, tree = 'then' }: InputOf<typeof listFigures>,
): Promise<OutputOf<typeof listFigures>> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const asked = { period: period ?? `${yearOf(asOf)}`, compare, asOf, tree };
    const { question, subtree, countedBy } = await standpointOf(db, unit, asked);
    const ask = await gather(db, { ...question, unit, subtree, countedBy });
    const answers = await answerCounts(db, countsNeeded(ask), subtree, countedBy);
    return {
      unit: { code: ask.unit.code, name: ask.unit.name, shortName: ask.unit.shortName },
      period: { code: ask.period.code, label: ask.period.label, from: ask.period.from, to: ask.period.to },
      asOf,
      tree,
      countedBy,
      figures: figuresOf({ ...ask, answers }),
    };
  });
};

/**
 * What a list is asked for, from its text.
 * @throws Refusal invalid-input
 */
export const queryOf = (text: string): RowQuery => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Refusal('invalid-input', { code: 'query-unreadable', field: 'query' });
  }
  return parse(RowQueryField, raw);
};

/** The unit whose rows are asked: the one named, or a subordinate that the query names, in scope as well. */
const subjectOf = async (db: Tx, unit: { id: number; path: string }, query: RowQuery) => {
  if (query.kind !== 'facts' || query.unitId === undefined || query.unitId === unit.id) return unit;
  const found = await db
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('id', '=', query.unitId)
    .executeTakeFirst();
  if (!found?.path)
    throw new Refusal('not-found', {
      code: 'unit-not-found',
      field: 'query',
      values: { code: query.unitId },
    });
  return { id: found.id, path: found.path };
};

const readsNames = ({ role }: Scope): boolean =>
  role === 'machine' || (role !== 'visitor' && isAllowed(role, 'roll-reader'));

/** The rows behind a card: as many as the number it carries. */
export const rowsIn = async (
  { db, scope, today }: Act,
  input: InputOf<typeof listRows>,
): Promise<OutputOf<typeof listRows>> => {
  const { unitCode, asOf = today, tree = 'then', after = null, limit = 100 } = input;
  notInFuture(asOf, today);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const query = queryOf(input.query);
  const subject = await subjectOf(db, unit, query);
  return asInstallation(db, async () => {
    const subtree = await subtreeOf(db, subject, asOf, tree);
    const source = rowSource(query, subtree, input.countedBy ?? (await countingDayOf(db, asOf)));
    const rows = await pageOf(db, source, asOf, {
      ...{ kind: query.kind, after, limit: limit + 1 },
      showsNames: readsNames(scope),
    });
    const page = rows.slice(0, limit);
    const isMine = await inScope(
      db,
      scope,
      page.map(({ unitCode: code }) => code),
    );
    return {
      count: after === null ? await countRows(db, source, query.kind) : null,
      rows: page.map((row) => (isMine(row.unitCode) ? row : { ...row, personName: null })),
      next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  });
};

/** Names stand only where the row's unit is in scope today. */
const inScope = async (db: Tx, scope: Scope, codes: readonly (string | null)[]) => {
  if (scope.path === '/') return () => true;
  const { rows } = await sql<{ code: string; path: string }>`
    select code, path from unit where code = any (${[...new Set(codes)]}::text[]) and path is not null`.execute(
    db,
  );
  const mine = new Set(rows.filter(({ path }) => isWithin(path, scope)).map(({ code }) => code));
  return (code: string | null) => code !== null && mine.has(code);
};
