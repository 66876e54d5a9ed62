import { sql } from 'kysely';
import type { Database, Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { inBulk, staged } from './bulk.ts';
import { loadCases } from './cases.ts';
import { peopleOf } from './people.ts';
import { randomFrom } from './random.ts';
import { lastYear, type Size, seed } from './sizes.ts';
import { keepDays, sumUp } from './sums.ts';
import { type UnitRow, unitsOf } from './units.ts';

type Say = (line: string) => void;
type Ids = ReadonlyMap<string, number>;

const whole = <T>(db: Db, act: (trx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, '/', async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local work_mem = '384MB'`.execute(trx);
    return act(trx);
  });

const idOf = (ids: Ids, code: string | null): number | null =>
  code === null ? null : (ids.get(code) ?? null);

const unitColumns = `id int, code text, parent_id int, name text, kind text, block text, former_id int, moved_on date,
  into_id int, ended_on date`;

function* unitRows(units: readonly UnitRow[], ids: Ids) {
  for (const u of units)
    yield [
      ...[idOf(ids, u.code), u.code, idOf(ids, u.parent), u.name, u.kind, u.block],
      ...[idOf(ids, u.formerParent), u.movedOn, idOf(ids, u.into), u.endedOn],
    ];
}

/** Rows that were given their numbers; the next one gets the number after them. */
const numberedTo = (trx: Tx, table: 'unit' | 'person'): Promise<unknown> =>
  sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest(1, (select max(id) from ${sql.table(table)})))`.execute(
    trx,
  );

const loadUnits = async (trx: Tx): Promise<void> => {
  await sql`insert into unit (id, code, dissolved_on) overriding system value select id, code, ended_on from staged_unit`.execute(
    trx,
  );
  await numberedTo(trx, 'unit');
  await sql`insert into unit_parent (unit_id, parent_id, during)
    select id, parent_id, daterange(moved_on, ended_on) from staged_unit where parent_id is not null
    union all select id, former_id, daterange(null, moved_on) from staged_unit where former_id is not null`.execute(
    trx,
  );
  await sql`with made as (
      insert into unit_change (operation, effective_on, note) select 'merge', ended_on, code from staged_unit where into_id is not null
      returning id, note)
    insert into unit_change_part (change_id, unit_id, part)
    select m.id, x.unit_id, x.part from made m join staged_unit k on k.code = m.note,
      lateral (values (k.id, 'predecessor'), (k.into_id, 'successor')) x(unit_id, part)`.execute(trx);
  await sql`create index being_filled on unit_parent (unit_id)`.execute(trx);
  await sql`analyze unit, unit_parent, unit_change, unit_change_part`.execute(trx);
  // Places first: a unit without one can be seen by nobody's scope but the installation's.
  await sql`select place_new_units()`.execute(trx);
  await sql`insert into unit_name (unit_id, name, during) select id, name, '(,)' from staged_unit`.execute(
    trx,
  );
  await sql`insert into unit_kind (unit_id, kind, block, during) select id, kind, block, '(,)' from staged_unit`.execute(
    trx,
  );
  await sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
    select id, 'members', make_date(${lastYear}, 1, 1), 10 + (id::bigint * 7919 % 40)::int, 'bench' from staged_unit
    where kind = 'branch' and ended_on is null`.execute(trx);
};

const personColumns = `id int, code text, unit_id int, source_unit int, certified_unit int, admitted_unit int, block text, name text,
  birth_year int, sex text, source_on date, certified_on date, admitted_on date, ethnic_group text, religion text, education text,
  occupation text, place_kind text, introducer text`;

function* personRows(people: ReturnType<typeof peopleOf>, ids: Ids) {
  let id = 0;
  for (const p of people) {
    id += 1;
    yield [
      ...[id, p.code, idOf(ids, p.unit), idOf(ids, p.sourceUnit), idOf(ids, p.certifiedUnit)],
      ...[
        idOf(ids, p.admittedUnit),
        p.block,
        p.name,
        p.birthYear,
        p.sex,
        p.sourceOn,
        p.certifiedOn,
        p.admittedOn,
      ],
      ...[p.ethnicGroup, p.religion, p.education, p.occupation, p.placeKind, p.introducer],
    ];
  }
}

/** Where a fact of unit `u` stood on its day; the place of today needs no walk. */
const placed = (day: string) =>
  sql.raw(
    `case when u.dissolved_on is null and ${day} >= u.path_since then u.path else path_on(u.id, ${day}) end`,
  );

const loadPeople = async (trx: Tx): Promise<void> => {
  await sql`insert into person (id, code, unit_id, full_name, birth_year, sex) overriding system value
    select id, code, unit_id, name, birth_year, sex from staged_person`.execute(trx);
  await numberedTo(trx, 'person');
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, annulled_on, path_then)
    select 'source', k.code, u.id, k.id, source_on, admitted_on, ${placed('source_on')}
    from staged_person k join unit u on u.id = source_unit`.execute(trx);
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, path_then)
    select 'certificate', k.code, u.id, k.id, certified_on, ${placed('certified_on')}
    from staged_person k join unit u on u.id = certified_unit where certified_on is not null`.execute(trx);
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, sex, birth_year, ethnic_group, religion, education, occupation,
      block, place_kind, introducer, path_then)
    select 'admission', k.code, u.id, k.id, admitted_on, sex, birth_year, ethnic_group, religion, education, occupation,
      block, place_kind, introducer, ${placed('admitted_on')}
    from staged_person k join unit u on u.id = admitted_unit where admitted_on is not null`.execute(trx);
};

const loadTargets = (trx: Tx): Promise<unknown> =>
  sql`with made as (
      insert into plan (code, unit_id, period, starts_on, ends_on)
      select 'K' || u.id || '-' || y, u.id, y::text, make_date(y, 1, 1), make_date(y, 12, 31)
      from unit u join unit_kind k on k.unit_id = u.id and k.kind <> 'branch', generate_series(${lastYear - 1}::int, ${lastYear}::int) y
      returning id, unit_id, starts_on, ends_on, is_window_known)
    insert into target (code, plan_id, starts_on, ends_on, is_window_known, unit_id, measure, bound, minimum, maximum, origin)
    select 'C' || p.id, p.id, p.starts_on, p.ends_on, p.is_window_known, p.unit_id, 'admission', 'exact', t.n, t.n, 'assigned'
    from made p, lateral (
      select greatest(1, coalesce(sum(r.so_far[12]), 1)) as n from rollup_year r
      where r.unit_id = p.unit_id and r.measure = 'admission' and r.year = extract(year from p.starts_on)::int - 1) t`.execute(
    trx,
  );

/** Write a data set into an empty database, as its owner; the same seed gives the same rows. */
export const loadDataSet = async (
  owner: Database,
  size: Size,
  say: Say,
): Promise<{ units: number; people: number }> => {
  const start = Date.now();
  const tell = (line: string) =>
    say(`${String(Math.round((Date.now() - start) / 1_000)).padStart(5)} s  ${line}`);
  const { db } = owner;
  const random = randomFrom(seed);
  const units = unitsOf(size, random);
  const ids: Ids = new Map(units.map(({ code }, at) => [code, at + 1]));
  await inBulk(db, async () => {
    await staged(owner, { table: 'staged_unit', columns: unitColumns, rows: unitRows(units, ids) }, () =>
      whole(db, loadUnits),
    );
    tell(`${units.length} units`);
    const rows = personRows(peopleOf(size, units, random), ids);
    await staged(owner, { table: 'staged_person', columns: personColumns, rows }, () =>
      whole(db, loadPeople),
    );
    await sql`drop index being_filled`.execute(db);
    await sql`analyze fact`.execute(db);
    tell(`${size.people} people`);
    await sumUp(owner);
    tell('sums');
  });
  tell('indexes');
  await sql`analyze`.execute(db);
  await keepDays(db);
  tell('days');
  await whole(db, loadTargets);
  tell('targets');
  await whole(db, loadCases);
  tell('cases');
  return { units: units.length, people: size.people };
};
