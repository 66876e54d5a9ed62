import type { Db } from '#db/database.ts';
import { authorise } from '#features/access/server/authorise.ts';
import { createRecord } from '#features/audit/server/record.ts';
import type { Clock } from '#kernel/day.ts';
import { createPerform, type Perform } from '#server/perform.ts';

/** `perform` with this house's policy and audit behind it. */
export const createHouse = (db: Db, clock: Clock, masterKey: Buffer): Perform =>
  createPerform(db, clock, { authorise, record: createRecord(masterKey) });
