import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { placeIn } from '#features/admissions/place.ts';
import { chainsOn } from '#features/admissions/server/place.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { BODY_WORDS } from '../printedWords.ts';
import { isOfCase, type Subject } from './subject.ts';

export type Issuer = {
  unitId: number;
  code: string;
  path: string;
  name: string | null;
  kind: string | null;
  parent: string | null;
  /** The base organisation above the branch of the case. */
  base: string | null;
  branch: string | null;
  onBehalf: string | null;
};

type Ids = { issuer: number | null; branch: number | null; base: number | null };

const idsOf = async (db: Tx, subject: Subject, on: Day): Promise<Ids> => {
  if (!isOfCase(subject)) return { issuer: subject.meeting.unitId, branch: null, base: null };
  const { kind, event, meeting } = subject;
  const link = { unitId: event.unitId, on };
  const { branch, base, upper } = placeIn((await chainsOn(db, [link]))(link));
  const above = base ?? upper;
  const issuer = {
    branch: branch.unitId,
    base: above?.unitId ?? null,
    meeting: meeting?.unitId ?? null,
    reporting: null,
  };
  return { issuer: issuer[kind.issuer], branch: branch.unitId, base: above?.unitId ?? null };
};

type Called = {
  id: number;
  code: string;
  path: string;
  name: string | null;
  kind: string | null;
  parent: string | null;
};

/** Units as a paper of that day calls them; those above lie outside the scope of a branch and stand on its papers. */
export const calledOn = async (db: Tx, ids: readonly number[], on: Day): Promise<Called[]> => {
  const { rows } = await asInstallation(db, () =>
    sql<Called>`
      select u.id, u.code, coalesce(u.path, '/0/') as path, k.kind,
        (select n.name from unit_name n where n.unit_id = u.id and n.during @> ${on}::date) as name,
        (select n.name from unit_parent up join unit_name n on n.unit_id = up.parent_id and n.during @> ${on}::date
          where up.unit_id = u.id and up.during @> ${on}::date) as parent
      from unit u left join unit_kind k on k.unit_id = u.id and k.during @> ${on}::date
      where u.id = any(${[...ids]}::int[])`.execute(db),
  );
  return rows;
};

const bodyOf = (subject: Subject): string | null => {
  const { onBehalf } = subject.kind;
  return onBehalf === 'body' ? (BODY_WORDS[subject.meeting?.body ?? ''] ?? null) : onBehalf;
};

/** A branch without a committee has no chi ủy to sign for. */
const behalfOf = async (db: Tx, subject: Subject, unitId: number, on: Day): Promise<string | null> => {
  const body = bodyOf(subject);
  if (body !== 'CHI ỦY') return body;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from officer where unit_id = ${unitId} and body = 'committee' and during @> ${on}::date`.execute(
    db,
  );
  return (rows[0]?.n ?? 0) > 1 ? body : 'CHI BỘ';
};

/**
 * Who issues the paper, as it was called on the day.
 * @throws Refusal when the issuing unit is not known, or does not lie in the scope of who asks
 */
export const issuerOf = async (db: Tx, subject: Subject, on: Day): Promise<Issuer> => {
  const ids = await idsOf(db, subject, on);
  const isMine =
    ids.issuer !== null &&
    (await db.selectFrom('unit').select('id').where('id', '=', ids.issuer).executeTakeFirst()) !== undefined;
  if (ids.issuer === null || !isMine) {
    throw new Refusal('blocked', { code: 'paper-is-issued-by-another-unit', field: 'kind' });
  }
  const rows = await calledOn(
    db,
    [ids.issuer, ids.branch, ids.base].filter((id) => id !== null),
    on,
  );
  const named = (id: number | null): Called | undefined => rows.find((row) => row.id === id);
  const { id, ...issuer } = named(ids.issuer) as Called;
  return {
    ...issuer,
    unitId: id,
    base: named(ids.base)?.name ?? null,
    branch: named(ids.branch)?.name ?? null,
    onBehalf: await behalfOf(db, subject, id, on),
  };
};
