import { sql } from 'kysely';
import { addJob } from '#db/jobs/add.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { deliverLater } from './deliver.ts';

type Delivery = OutputOf<typeof contract.listDeliveries>['deliveries'][number];

const refuseParts = ({ scope }: Act): void => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'deliveries-belong-to-the-installation' });
};

/** What could not be sent, the latest first. */
export const failed = async (act: Act, { limit = 50 }: InputOf<typeof contract.listDeliveries>) => {
  refuseParts(act);
  const { rows } = await sql<Omit<Delivery, 'at'> & { at: Date }>`
    select id::float8 as id, channel, tries, fault, changed_at as at from delivery
    where state = 'failed' order by changed_at desc, id desc limit ${limit}`.execute(act.db);
  return { deliveries: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
};

export const retry = async (act: Act, { id }: { id: number }) => {
  refuseParts(act);
  const { rows } = await sql`update delivery set state = 'waiting', changed_at = ${act.now}
    where id = ${id} and state = 'failed' returning id`.execute(act.db);
  if (rows.length === 0) throw new Refusal('not-found', { code: 'delivery-not-found' });
  await addJob(act.db, deliverLater(id));
  act.note({ object: `delivery:${id}` });
  return {};
};
