import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { countSources, listSources } from '../contract.ts';
import type { Sort } from '../model.ts';
import { type Asked, all, below, conditions, statusOn } from './filter.ts';

type Input = InputOf<typeof listSources>;
type Row = OutputOf<typeof listSources>['sources'][number];
type Place = { id: number; key: string };

/**
 * Up to `few` rows a subtree is read whole; of a larger one so many are `walked` in their order before everything is
 * read: enough for a page of whatever is not rare.
 */
const REACH = { few: 5_000, walked: 3_000 };

const COLUMNS = {
  name: { column: sql.ref('s.name_order'), type: sql.raw('text') },
  due: { column: sql.ref('s.due_sort'), type: sql.raw('date') },
  certificate: { column: sql.ref('s.certificate_sort'), type: sql.raw('date') },
  review: { column: sql.ref('s.review_sort'), type: sql.raw('date') },
  listed: { column: sql.ref('s.listed_sort'), type: sql.raw('date') },
} as const satisfies Record<Sort, unknown>;

const isSmall = async (db: Tx, unit: Unit, { few } = REACH): Promise<boolean> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from source s where ${below(unit)} limit ${few + 1}) these`.execute(
    db,
  );
  return (rows[0]?.n ?? 0) <= few;
};

const cursorOf = ({ id, key }: Place): string => `${Buffer.from(key).toString('base64url')}.${id}`;
const DAY = /^(-?infinity|\d{4}-\d{2}-\d{2})$/;
const placeOf = (after: string, sort: Sort): Place => {
  const [coded = '', id] = after.split('.');
  const key = Buffer.from(coded, 'base64url').toString();
  if (
    key.includes('\0') ||
    (sort !== 'name' && (!DAY.test(key) || (!key.endsWith('y') && parseDay(key) === null)))
  )
    throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  return { key, id: Number(id) };
};

type Paged = {
  unit: Unit;
  asked: Asked;
  today: Day;
  sort: Sort;
  isFalling: boolean;
  after: Place | null;
  limit: number;
};

const ordered = ({ sort, isFalling, after }: Pick<Paged, 'sort' | 'isFalling' | 'after'>) => {
  const { column, type } = COLUMNS[sort];
  const [way, beyond] = isFalling ? [sql.raw('desc'), sql.raw('<')] : [sql.raw('asc'), sql.raw('>')];
  return {
    column,
    key: sql`${column}::text`,
    order: sql`${column} ${way}, s.case_id ${way}`,
    from: after ? [sql`(${column}, s.case_id) ${beyond} (${after.key}::${type}, ${after.id}::int)`] : [],
  };
};

/** The rows of a page in their order, one more to know whether there is another. */
export const pageOf = async (db: Tx, paged: Paged, reach = REACH): Promise<Place[]> => {
  const { unit, asked, today, limit } = paged;
  const few = await isSmall(db, unit, reach);
  const { column, key, order, from } = ordered(paged);
  const where = conditions(asked, today);
  if (!few) {
    const { rows } = await sql<Place>`
      with walked as materialized (
        select s.* from source s where ${all([below(unit), ...from])} order by ${order} limit ${reach.walked})
      select s.case_id as id, ${key} as key
      from walked s where ${all(where)} order by ${order} limit ${limit + 1}`.execute(db);
    if (rows.length > limit) return rows;
  }
  const { rows } = await sql<Place>`
    with found as materialized (
      select s.case_id, ${column} from source s where ${all([below(unit), ...where, ...from])})
    select s.case_id as id, ${key} as key from found s order by ${order} limit ${limit + 1}`.execute(db);
  return rows;
};

const told = async (db: Tx, page: readonly Place[], today: Day): Promise<Row[]> => {
  const name = (catalogue: string, column: string) =>
    sql`(select name from catalogue_item where catalogue = ${catalogue} and code = ${sql.ref(column)})`;
  const { rows } = await sql<Row>`
    select c.code, c.version, p.full_name as "fullName", s.birth_year as "birthYear", u.code as "unitCode", n.name as "unitName",
      ${statusOn(today)} as status, ${name('discovery-origin', 's.origin')} as origin,
      ${name('introducer', 's.introducer')} as introducer, ${name('source-pool', 's.pool')} as pool,
      (select string_agg(i.name, '; ' order by i.position) from catalogue_item i
        where i.catalogue = 'priority-group' and i.code = any(s.tags)) as tags,
      s.mobility, s.back_in as "backIn", s.opened_on as "openedOn", s.listed_on as "listedOn",
      s.certificate_until as "certificateUntil", s.reviewed_on as "reviewedOn", s.reviewed_month as "reviewedMonth",
      s.contact_on as "contactOn", s.assessed_on as "assessedOn", coalesce(h.full_name, h.code) as helper,
      s.helper_until as "helperUntil", s.due_on as "dueOn", s.has_basis as "hasBasis"
    from unnest(${page.map(({ id }) => id)}::int[]) with ordinality o(id, place)
      join source s on s.case_id = o.id join admission_case c on c.id = o.id join person p on p.id = c.person_id
      join unit u on u.id = s.unit_id left join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
      left join person h on h.id = s.helper_id
    order by o.place`.execute(db);
  return rows;
};

/** The sources below a unit in one of their orders, by page. */
export const list = async ({ db, today, note }: Act, input: Input) => {
  const { unitCode, sort = 'name', isFalling = false, after, limit = 50, ...asked } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const paged = { unit, asked, today, sort, isFalling, after: after ? placeOf(after, sort) : null, limit };
  const { sources, next } = await asInstallation(db, async () => {
    const found = await pageOf(db, paged);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      sources: await told(db, page, today),
      next: found.length > limit && last ? cursorOf(last) : null,
    };
  });
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: sources.length } });
  return { on: today, sources, next };
};

/** How many rows the list has. */
export const count = async (
  { db, today, note }: Act,
  { unitCode, ...asked }: InputOf<typeof countSources>,
) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const n = await asInstallation(db, async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from source s where ${all([below(unit), ...conditions(asked, today)])}`.execute(
      db,
    );
    return rows[0]?.n ?? 0;
  });
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { count: n } });
  return { on: today, count: n };
};
