import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { printInstant } from '#kernel/instant.ts';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import type { CaseRow } from './rows.ts';

type Change = { by: string; at: Date; action: string; fields: readonly string[] | null };

/** The changes of a case since a version, the last first; also of somebody of a unit above, whose name may be known here. */
const changesSince = async (db: Tx, id: number, versions: number): Promise<Change[]> => {
  const { rows } = await asInstallation(db, () =>
    sql<Change>`
      select coalesce(a.display_name, e.detail ->> 'osUser', e.actor) as by, e.at, e.action, e.detail -> 'fields' as fields
      from audit_entry e left join account a on a.id = e.account_id
      where e.object = ${`case:${id}`} and (e.detail ? 'eventId' or e.action = 'case.describe' and e.detail -> 'fields' <> '[]')
      order by e.seq desc limit ${versions}`.execute(db),
  );
  return rows;
};

/**
 * @param fields what the writer would overwrite, as it stands now and as the writer wants it
 * @throws Refusal conflict when somebody else changed the case since it was read: who, when, and both values of each
 *   field that both changed
 */
export const refuseStale = async (
  db: Tx,
  { id, version }: CaseRow,
  read: number | undefined,
  fields: readonly { field: string; theirs: unknown; mine: unknown }[] = [],
): Promise<void> => {
  if (read === undefined || read === version) return;
  const changes = await changesSince(db, id, Math.max(1, version - read));
  const [last] = changes;
  // Where not every change is told, any field may be one that somebody else wrote.
  const isAllTold = changes.length === version - read;
  const isTheirs = (field: string): boolean =>
    !isAllTold || changes.some((change) => change.fields?.includes(field));
  const differing = fields.filter(({ field, theirs, mine }) => theirs !== mine && isTheirs(field));
  throw new Refusal('conflict', [
    {
      code: 'case-changed-meanwhile',
      field: 'version',
      values: {
        version,
        read,
        ...(last ? { by: last.by, at: printInstant(last.at), action: last.action } : {}),
      },
    },
    ...differing.map(
      ({ field, theirs, mine }): Reason => ({
        code: 'value-changed-meanwhile',
        field,
        values: { theirs: String(theirs ?? ''), mine: String(mine ?? '') },
      }),
    ),
  ]);
};
