import { type RawBuilder, sql } from 'kysely';
import type { Unit } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { folded } from '#kernel/folded.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { countSources } from '../contract.ts';
import { type Certificate, type Help, SOON_DAYS, type SourceStatus } from '../model.ts';

export type Asked = Omit<InputOf<typeof countSources>, 'unitCode'>;
type Condition = RawBuilder<unknown>;

export const below = ({ path }: Pick<Unit, 'path'>): Condition =>
  sql`s.path >= ${path} and s.path < ${endOfPath(path)}`;

const certificate = (which: Certificate, today: Day): Condition =>
  ({
    none: sql`s.certificate_until is null`,
    valid: sql`s.certificate_until > ${addDays(today, SOON_DAYS)}::date`,
    soon: sql`s.certificate_until between ${today}::date and ${addDays(today, SOON_DAYS)}::date`,
    expired: sql`s.certificate_until < ${today}::date`,
  })[which];

const help = (which: Help, today: Day): Condition =>
  ({
    none: sql`s.helper_id is null`,
    over: sql`s.helper_until < ${today}::date`,
    now: sql`s.helper_id is not null and coalesce(s.helper_until >= ${today}::date, true)`,
  })[which];

/** An expired certificate is seen by its day; it is the status of those who have nothing but it. */
export const statusOn = (today: Day) =>
  sql<string>`case when s.status <> 'paused' and s.certificate_until < ${today}::date then 'papers-expired' else s.status end`;

const status = (which: SourceStatus, today: Day): Condition =>
  which === 'papers-expired'
    ? sql`s.certificate_until < ${today}::date and s.status <> 'paused'`
    : which === 'paused'
      ? sql`s.status = 'paused'`
      : sql`s.status = ${which} and coalesce(s.certificate_until >= ${today}::date, true)`;

/** Every word that is typed begins a word of the name. */
const named = (words: string): Condition[] =>
  [...new Set(folded(words).split(' '))]
    .filter((word) => word !== '')
    .map((word) => sql`strpos(s.name_text, ${` ${word}`}) > 0`);

/** What a row of the list has to be. */
export const conditions = (asked: Asked, today: Day): Condition[] => {
  const { origin, introducer, pool, tag, mobility, notReviewedIn, words } = asked;
  return [
    ...(asked.status ? [status(asked.status, today)] : []),
    ...(origin ? [sql`s.origin = ${origin}`] : []),
    ...(introducer ? [sql`s.introducer = ${introducer}`] : []),
    ...(pool ? [sql`s.pool = ${pool}`] : []),
    ...(tag ? [sql`${tag} = any(s.tags)`] : []),
    ...(mobility ? [sql`s.mobility = ${mobility}`] : []),
    ...(asked.certificate ? [certificate(asked.certificate, today)] : []),
    ...(asked.help ? [help(asked.help, today)] : []),
    ...(notReviewedIn ? [sql`coalesce(s.reviewed_month < ${notReviewedIn}, true)`] : []),
    ...(asked.isWithoutBasis ? [sql`not s.has_basis`] : []),
    ...(words ? named(words) : []),
  ];
};

export const all = (parts: readonly Condition[]): Condition =>
  parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
