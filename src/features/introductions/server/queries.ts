import { sql } from 'kysely';
import { organisationOf } from '#features/access/server/grants.ts';
import { baseKinds, branchKinds } from '#features/monitoring/server/rows/unitRows.ts';
import { aliveOn, kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import { unitsNamedLike } from '#features/organisations/server/queries/search.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { seenBy, shownOf, viewOf } from './rows.ts';

const stateSql = sql<string>`case when i.withdrawn_on is not null then 'withdrawn' when i.returned_on is not null then 'returned'
  when i.accepted_on is not null then 'accepted' else 'waiting' end`;

/** Introductions to the units of the scope; an organisation sees its own. */
export const list = async (act: Act, input: InputOf<typeof contract.listIntroductions>) => {
  const { db, scope, today, note } = act;
  const { unitCode, state = null, introducer = null, after = null, limit = 50 } = input;
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const path = unit?.path ?? scope.path;
  const from = sql`introduction i join unit u on u.id = i.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where ${await seenBy(act)} and (${introducer}::text is null or i.introducer = ${introducer})`;
  const { rows: found } = await sql<{ id: number }>`
    select i.id from ${from} and (${state}::text is null or ${stateSql} = ${state})
      and (${after}::int is null or i.id < ${after}) order by i.id desc limit ${limit}`.execute(db);
  const { rows: counted } = await sql<{ state: string; n: number }>`
    select ${stateSql} as state, count(*)::int as n from ${from} group by 1`.execute(db);
  const of = (one: string): number => counted.find((row) => row.state === one)?.n ?? 0;
  const shown = await shownOf(
    db,
    found.map(({ id }) => id),
    today,
  );
  const { rows: cases } = await sql<{ code: string }>`
    select code from admission_case where code = any(${shown.map(({ caseCode }) => caseCode)}::text[])`.execute(
    db,
  );
  const mine = new Set(scope.role === 'introducer' ? [] : cases.map(({ code }) => code));
  const unitId = unit?.id ?? scope.unitId;
  note({ ...(unitId === null ? {} : { unitId }), detail: { rows: shown.length } });
  return {
    introductions: shown.map((row) => viewOf(act, row, mine.has(row.caseCode ?? ''))),
    next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
    counts: {
      waiting: of('waiting'),
      accepted: of('accepted'),
      returned: of('returned'),
      withdrawn: of('withdrawn'),
    },
  };
};

const most = 12;
type Place = { code: string; name: string; parentName: string | null };

/** Without words: those introduced to last, then the unit one works for, then those right below. */
const usual = async ({ db, scope, today }: Act, introducer: string | null): Promise<Place[]> => {
  const { rows } = await sql<Place>`
    select u.code, coalesce(n.name, u.code) as name, above.name as "parentName"
    from unit u ${nameOn('u', today)} ${kindOn('u', today)}
      left join lateral (
        select max(i.id) as id from introduction i
        where i.unit_id = u.id and (${introducer}::text is null or i.introducer = ${introducer})) last on true
      left join lateral (
        select m.name from unit_parent p join unit_name m on m.unit_id = p.parent_id
        where p.unit_id = u.id order by lower(p.during) desc nulls last, lower(m.during) desc nulls last limit 1) above on true
    where u.path >= ${scope.path} and u.path < ${endOfPath(scope.path)} and ${aliveOn('u', today)}
      and (u.id = ${scope.unitId} or k.kind = any(${[...baseKinds, ...branchKinds]}))
    order by last.id desc nulls last, length(u.path), u.path limit ${most}`.execute(db);
  return rows;
};

/** Where a person may be introduced to. */
export const places = async (act: Act, { words }: InputOf<typeof contract.findPlaces>) => {
  const { db, today, actor } = act;
  const introducer = await organisationOf(db, actor);
  if (words === undefined) {
    return { introducer, units: await usual(act, introducer?.code ?? null) };
  }
  const { units } = await unitsNamedLike(db, today, { words, limit: most });
  const named = units
    .filter(({ isAlive }) => isAlive)
    .map(({ code, name, parent }) => ({ code, name: name ?? code, parentName: parent?.name ?? null }));
  return { introducer, units: named };
};
