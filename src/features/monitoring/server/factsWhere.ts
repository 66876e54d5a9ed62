import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import {
  type FactFilter,
  type FactMeasure,
  OLDEST,
  PART_GROUPS,
  type PartDimension,
  type PartFilter,
  UNKNOWN,
  YOUNGEST,
} from '../query.ts';
import { type CountedBy, kindsOf } from './measures.ts';

const all = (conditions: RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` and `)})`;

/** The day on which a fact `f` counts. */
export const countedDay = (measure: FactMeasure, countedBy: CountedBy): RawBuilder<Day> =>
  measure === 'admission' && countedBy === 'ceremony' ? sql<Day>`f.ceremony_on` : sql<Day>`f.on_day`;

/** A fact counts until the day it is annulled; a source that was closed has still been opened. */
export const countsOn = (asOf: Day): RawBuilder<boolean> =>
  sql<boolean>`(f.annulled_on is null or f.kind = 'source' or f.annulled_on > ${asOf}::date)`;

/** Five-year bands by their first age; the youngest holds all below it too, the oldest all above. */
const fiveYears = (day: RawBuilder<Day>) =>
  sql`least(greatest((extract(year from ${day})::int - f.birth_year) / 5 * 5, ${YOUNGEST}), ${OLDEST})`;

/** The key of a fact `f` in a breakdown, as the sums have it where they do. */
export const partKey = (dimension: PartDimension, day: RawBuilder<Day>): RawBuilder<string> => {
  switch (dimension) {
    case 'age':
      return sql`age_band(f.birth_year, ${day})`;
    case 'sex-age':
      return sql`case when f.sex is null or f.birth_year is null then ${UNKNOWN} else f.sex || ':' || ${fiveYears(day)} end`;
    case 'place':
      return sql`coalesce(f.place_kind, ${UNKNOWN})`;
    default:
      return sql`coalesce(${sql.ref(`f.${dimension.replace('-', '_')}`)}, ${UNKNOWN})`;
  }
};

type Group = (typeof PART_GROUPS)[number]['key'];

/** Catalogue of a group's parts, and what tells those that belong to it. */
const groups: Record<Group, { catalogue: string; belongs: RawBuilder<boolean> }> = {
  'group:minority': { catalogue: 'ethnic-group', belongs: sql`(c.detail ->> 'isMinority')::boolean` },
  'group:religious': { catalogue: 'religion', belongs: sql`c.code <> 'none'` },
  'group:residential': { catalogue: 'place-kind', belongs: sql`(c.detail ->> 'isResidential')::boolean` },
};

/** `select code`: the parts of a breakdown that a group holds. */
export const inGroup = (key: Group): RawBuilder<unknown> =>
  sql`select c.code from catalogue_item c where c.catalogue = ${groups[key].catalogue} and ${groups[key].belongs}`;

/** Condition on a fact `f`: it belongs to the part of a breakdown, or to the group of parts. */
export const isPart = ({ dimension, key }: PartFilter, day: RawBuilder<Day>): RawBuilder<boolean> => {
  const group = PART_GROUPS.find((one) => one.dimension === dimension && one.key === key);
  return group
    ? sql<boolean>`${partKey(dimension, day)} in (${inGroup(group.key)})`
    : sql<boolean>`${partKey(dimension, day)} = ${key}`;
};

/** Condition on a fact `f`: one of the measure, on the days of a window, with the filter's properties. */
export const factsWhere = (
  measure: FactMeasure,
  windows: readonly Window[],
  where: FactFilter,
  countedBy: CountedBy,
): RawBuilder<boolean> => {
  const day = countedDay(measure, countedBy);
  const days = windows.map(({ from, to }) => sql<boolean>`${day} between ${from}::date and ${to}::date`);
  return all([
    sql<boolean>`f.kind = any(${kindsOf(measure) ?? []})`,
    days.length > 0 ? sql<boolean>`(${sql.join(days, sql` or `)})` : sql<boolean>`false`,
    ...(where.block === undefined ? [] : [sql<boolean>`f.block = ${where.block}`]),
    ...(where.placeKinds === undefined
      ? []
      : [sql<boolean>`coalesce(f.place_kind, 'unknown') = any(${[...where.placeKinds]})`]),
    ...(where.introducer === undefined ? [] : [sql<boolean>`f.introducer = ${where.introducer}`]),
    ...(where.result === undefined ? [] : [sql<boolean>`f.result = ${where.result}`]),
    ...(where.ceremonyWithPresenter
      ? [sql<boolean>`f.ceremony_on is not null and f.presenter_office is not null`]
      : []),
    ...(where.part === undefined ? [] : [isPart(where.part, day)]),
    ...(where.within === undefined ? [] : [isPart(where.within, day)]),
    ...(where.ceremonyOn === undefined ? [] : [sql<boolean>`f.ceremony_on = ${where.ceremonyOn}::date`]),
  ]);
};
