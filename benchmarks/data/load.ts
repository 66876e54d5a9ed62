import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { inBulk, sumUp } from './bulk.ts';
import { type PersonRow, peopleOf } from './people.ts';
import { randomFrom } from './random.ts';
import { lastYear, type Size } from './sizes.ts';
import { type UnitRow, unitsOf } from './units.ts';

type Say = (line: string) => void;
const batch = 20_000;

const whole = <T>(db: Db, act: (trx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, '/', async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    return act(trx);
  });

const loadUnits = async (trx: Tx, units: UnitRow[]): Promise<void> => {
  await sql`create temp table staged on commit drop as select * from jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
    r(code text, parent text, name text, kind text, block text, "formerParent" text, "movedOn" date, "into" text, "endedOn" date)`.execute(
    trx,
  );
  await sql`insert into unit (code, dissolved_on) select code, "endedOn" from staged`.execute(trx);
  await sql`analyze staged, unit`.execute(trx);
  await sql`create temp table known on commit drop as
    select u.id, p.id as parent_id, f.id as former_id, i.id as into_id, s.* from staged s join unit u using (code)
    left join unit p on p.code = s.parent left join unit f on f.code = s."formerParent" left join unit i on i.code = s."into"`.execute(
    trx,
  );
  await sql`insert into unit_parent (unit_id, parent_id, during)
    select id, parent_id, daterange("movedOn", "endedOn") from known where parent_id is not null
    union all select id, former_id, daterange(null, "movedOn") from known where former_id is not null`.execute(
    trx,
  );
  await sql`with made as (
      insert into unit_change (operation, effective_on, note) select 'merge', "endedOn", code from known where into_id is not null returning id, note)
    insert into unit_change_part (change_id, unit_id, part)
    select m.id, x.unit_id, x.part from made m join known k on k.code = m.note,
      lateral (values (k.id, 'predecessor'), (k.into_id, 'successor')) x(unit_id, part)`.execute(trx);
  await sql`analyze known, unit_parent, unit_change, unit_change_part`.execute(trx);
  // Places first: a unit without one can be seen by nobody's scope but the installation's.
  await sql`select place_new_units()`.execute(trx);
  await sql`insert into unit_name (unit_id, name, during) select id, name, '(,)' from known`.execute(trx);
  await sql`insert into unit_kind (unit_id, kind, block, during) select id, kind, block, '(,)' from known`.execute(
    trx,
  );
  await sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
    select id, 'members', make_date(${lastYear}, 1, 1), 10 + (id * 7919) % 40, 'bench' from known where kind = 'branch' and "endedOn" is null`.execute(
    trx,
  );
};

/** Where a fact of unit `u` stood on its day; the place of today needs no walk. */
const placed = (day: string) =>
  sql.raw(
    `case when u.dissolved_on is null and "${day}" >= u.path_since then u.path else path_on(u.id, "${day}") end`,
  );

const loadPeople = async (trx: Tx, people: PersonRow[]): Promise<void> => {
  await sql`create temp table staged on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) r(code text, unit text, "sourceUnit" text, "certifiedUnit" text,
      "admittedUnit" text, block text, name text, "birthYear" int, sex text, "sourceOn" date, "certifiedOn" date, "admittedOn" date,
      "ethnicGroup" text, religion text, education text, occupation text, "placeKind" text, introducer text)`.execute(
    trx,
  );
  await sql`insert into person (code, unit_id, full_name, birth_year, sex)
    select s.code, u.id, s.name, s."birthYear", s.sex from staged s join unit u on u.code = s.unit`.execute(
    trx,
  );
  await sql`create temp table known on commit drop as select s.*, p.id as person_id from staged s join person p using (code)`.execute(
    trx,
  );
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, annulled_on, path_then)
    select 'source', k.code, u.id, person_id, "sourceOn", "admittedOn", ${placed('sourceOn')} from known k join unit u on u.code = "sourceUnit"`.execute(
    trx,
  );
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, path_then)
    select 'certificate', k.code, u.id, person_id, "certifiedOn", ${placed('certifiedOn')} from known k
    join unit u on u.code = "certifiedUnit" where "certifiedOn" is not null`.execute(trx);
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, sex, birth_year, ethnic_group, religion, education, occupation,
      block, place_kind, introducer, path_then)
    select 'admission', k.code, u.id, person_id, "admittedOn", sex, "birthYear", "ethnicGroup", religion, education, occupation,
      block, "placeKind", introducer, ${placed('admittedOn')}
    from known k join unit u on u.code = "admittedUnit" where "admittedOn" is not null`.execute(trx);
};

const loadTargets = (trx: Tx): Promise<unknown> =>
  sql`with made as (
      insert into plan (code, unit_id, period, starts_on, ends_on)
      select 'K' || u.id || '-' || y, u.id, y::text, make_date(y, 1, 1), make_date(y, 12, 31)
      from unit u join unit_kind k on k.unit_id = u.id and k.kind <> 'branch', generate_series(${lastYear - 1}::int, ${lastYear}::int) y
      returning id, unit_id, starts_on)
    insert into target (code, plan_id, unit_id, measure, bound, minimum, maximum, origin)
    select 'C' || p.id, p.id, p.unit_id, 'admission', 'exact', t.n, t.n, 'assigned'
    from made p, lateral (
      select greatest(1, coalesce(sum(r.so_far[12]), 1)) as n from rollup_year r
      where r.unit_id = p.unit_id and r.measure = 'admission' and r.year = extract(year from p.starts_on)::int - 1) t`.execute(
    trx,
  );

/** Write a data set into an empty database, as its owner; the same seed gives the same rows. */
export const loadDataSet = async (
  owner: Db,
  size: Size,
  say: Say,
): Promise<{ units: number; people: number }> => {
  const start = Date.now();
  const tell = (line: string) =>
    say(`${String(Math.round((Date.now() - start) / 1_000)).padStart(5)} s  ${line}`);
  const random = randomFrom(20_261_121);
  const units = unitsOf(size, random);
  let people = 0;
  await inBulk(owner, async () => {
    await whole(owner, (trx) => loadUnits(trx, units));
    tell(`${units.length} units`);
    await sql`analyze`.execute(owner);
    let waiting: PersonRow[] = [];
    const flush = async (): Promise<void> => {
      await whole(owner, (trx) => loadPeople(trx, waiting));
      people += waiting.length;
      waiting = [];
      tell(`${people} people`);
    };
    for (const person of peopleOf(size, units, random)) {
      waiting.push(person);
      if (waiting.length === batch) await flush();
    }
    if (waiting.length > 0) await flush();
    await sql`analyze fact`.execute(owner);
    await whole(owner, sumUp);
    tell('sums');
  });
  tell('indexes');
  await sql`analyze`.execute(owner);
  await whole(owner, loadTargets);
  tell('targets');
  return { units: units.length, people };
};
