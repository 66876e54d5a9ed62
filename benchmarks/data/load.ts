import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { type PersonRow, peopleOf } from './people.ts';
import { randomFrom } from './random.ts';
import { lastYear, type Size } from './sizes.ts';
import { type UnitRow, unitsOf } from './units.ts';

const batch = 20_000;

const loadUnits = (db: Db, units: UnitRow[]): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(7001)`.execute(trx);
    const rows = JSON.stringify(units);
    await sql`create temp table staged on commit drop as
      select * from jsonb_to_recordset(${rows}::jsonb) r(code text, parent text, name text, kind text, block text)`.execute(
      trx,
    );
    await sql`insert into unit (code) select code from staged`.execute(trx);
    // Paths first: a unit without one can be seen by nobody's scope but the installation's.
    await sql`with recursive placed(id, code, path) as (
        select u.id, u.code, '/' || u.id || '/' from unit u join staged s using (code) where s.parent is null
        union all
        select u.id, u.code, p.path || u.id || '/' from placed p join staged s on s.parent = p.code join unit u on u.code = s.code)
      update unit u set path = p.path from placed p where p.id = u.id`.execute(trx);
    await sql`insert into unit_name (unit_id, name, during) select u.id, s.name, '(,)' from staged s join unit u using (code)`.execute(
      trx,
    );
    await sql`insert into unit_kind (unit_id, kind, block, during) select u.id, s.kind, s.block, '(,)' from staged s join unit u using (code)`.execute(
      trx,
    );
    await sql`insert into unit_parent (unit_id, parent_id, during)
      select u.id, p.id, '(,)' from staged s join unit u using (code) join unit p on p.code = s.parent`.execute(
      trx,
    );
    await sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
      select u.id, 'members', make_date(${lastYear}, 1, 1), 10 + (u.id * 7919) % 40, 'bench' from staged s join unit u using (code) where s.kind = 'branch'`.execute(
      trx,
    );
  });

const loadPeople = async (trx: Tx, people: PersonRow[]): Promise<void> => {
  const rows = JSON.stringify(people);
  await sql`create temp table staged on commit drop as
    select r.*, u.id as unit_id from jsonb_to_recordset(${rows}::jsonb) r(code text, unit text, name text, "birthYear" int, sex text,
      "sourceOn" date, "certifiedOn" date, "admittedOn" date, "ethnicGroup" text, religion text, education text, occupation text,
      "placeKind" text, introducer text) join unit u on u.code = r.unit`.execute(trx);
  await sql`insert into person (code, unit_id, full_name, birth_year, sex) select code, unit_id, name, "birthYear", sex from staged`.execute(
    trx,
  );
  await sql`create temp table known on commit drop as select s.*, p.id as person_id from staged s join person p using (code)`.execute(
    trx,
  );
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, annulled_on, path_then)
    select 'source', code, unit_id, person_id, "sourceOn", "admittedOn", '' from known`.execute(trx);
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, path_then)
    select 'certificate', code, unit_id, person_id, "certifiedOn", '' from known where "certifiedOn" is not null`.execute(
    trx,
  );
  await sql`insert into fact (kind, code, unit_id, person_id, on_day, sex, birth_year, ethnic_group, religion, education, occupation, place_kind, introducer, path_then)
    select 'admission', code, unit_id, person_id, "admittedOn", sex, "birthYear", "ethnicGroup", religion, education, occupation, "placeKind", introducer, ''
    from known where "admittedOn" is not null`.execute(trx);
};

const loadTargets = (db: Db): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    const years = `generate_series(${lastYear - 1}, ${lastYear})`;
    await sql`insert into plan (code, unit_id, period, starts_on, ends_on)
      select 'K' || u.id || '-' || y, u.id, y::text, make_date(y, 1, 1), make_date(y, 12, 31)
      from unit u join unit_kind k on k.unit_id = u.id and k.kind <> 'branch', ${sql.raw(years)} y`.execute(
      trx,
    );
    await sql`insert into target (code, plan_id, unit_id, measure, bound, minimum, maximum, origin)
      select 'C' || p.id, p.id, p.unit_id, 'admission', 'exact', t.n, t.n, 'assigned'
      from plan p join unit u on u.id = p.unit_id,
        lateral (select greatest(1, coalesce(sum(r.n), 1)) as n from rollup r
          where r.unit_id = u.id and r.tree = 'now' and r.measure = 'admission' and r.dimension = 'all' and extract(year from r.month) = extract(year from p.starts_on) - 1) t`.execute(
      trx,
    );
  });

/** Write a data set into an empty database; the same seed gives the same rows. */
export const loadDataSet = async (
  db: Db,
  size: Size,
  say: (line: string) => void,
): Promise<{ units: number; people: number }> => {
  const random = randomFrom(20_261_121);
  const units = unitsOf(size, random);
  await loadUnits(db, units);
  say(`${units.length} units`);
  let people = 0;
  let waiting: PersonRow[] = [];
  const flush = async (): Promise<void> => {
    await inTransaction(db, '/', async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      await loadPeople(trx, waiting);
      await sql`select fold_rollups()`.execute(trx);
    });
    people += waiting.length;
    waiting = [];
    say(`${people} people`);
  };
  for (const person of peopleOf(size, units, random)) {
    waiting.push(person);
    if (waiting.length === batch) await flush();
  }
  if (waiting.length > 0) await flush();
  await loadTargets(db);
  return { units: units.length, people };
};
