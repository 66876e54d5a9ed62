import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { printInstant } from '#kernel/instant.ts';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import type { CaseRow } from './rows.ts';

/** Who changed the case last, and when; also somebody of a unit above, whose name may be known here. */
const lastChange = async (db: Tx, id: number) => {
  const { rows } = await asInstallation(db, () =>
    sql<{ by: string; at: Date; action: string }>`
      select coalesce(a.display_name, e.detail ->> 'osUser', e.actor) as by, e.at, e.action
      from audit_entry e left join account a on a.id = e.account_id
      where e.object = ${`case:${id}`} and (e.detail ? 'eventId' or e.action = 'case.describe')
      order by e.seq desc limit 1`.execute(db),
  );
  return rows[0] ?? null;
};

/**
 * @param fields what the writer would overwrite, as it stands now and as the writer wants it
 * @throws Refusal conflict when somebody else changed the case since it was read: who, when, and both values
 */
export const refuseStale = async (
  db: Tx,
  { id, version }: CaseRow,
  read: number | undefined,
  fields: readonly { field: string; theirs: unknown; mine: unknown }[] = [],
): Promise<void> => {
  if (read === undefined || read === version) return;
  const last = await lastChange(db, id);
  const differing = fields.filter(({ theirs, mine }) => theirs !== mine);
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
