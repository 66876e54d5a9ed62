import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../registerContract.ts';
import { campaignNamed } from './commands.ts';

const campaignId = async (db: Tx, code: string | undefined): Promise<number | null> =>
  code === undefined ? null : (await campaignNamed(db, code)).id;

const futureOf = (on: Day, today: Day, field: string) =>
  on > today ? [{ code: 'act-in-the-future', field, values: { day: on } }] : [];

export const recordActivity = async (
  { db, today, note }: Act,
  input: InputOf<typeof contract.recordActivity>,
) => {
  const { unitCode, kind, topic, heldBy, audience, audienceCount, on } = input;
  refuseIf(futureOf(on, today, 'on'));
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{ id: number }>`
    insert into activity (unit_id, campaign_id, kind, topic, held_by, audience, audience_count, on_day)
    values (${unit.id}, ${await campaignId(db, input.campaignCode)}, ${kind}, ${topic}, ${heldBy ?? null},
      ${audience ?? null}, ${audienceCount ?? null}, ${on}::date) returning id`.execute(db);
  const { id } = rows[0] as { id: number };
  note({ object: `activity:${id}`, unitId: unit.id, detail: { kind, topic, on } });
  return { id };
};

const removed = async (
  { db, note }: Act,
  { table, id }: { table: 'activity' | 'reward'; id: number },
): Promise<{ id: number }> => {
  const { rows } = await sql<{ unitId: number }>`
    delete from ${sql.table(table)} where id = ${id} returning unit_id as "unitId"`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', { code: 'register-line-not-found', values: { id } });
  note({ object: `${table}:${id}`, unitId: rows[0].unitId });
  return { id };
};

export const removeActivity = (act: Act, { activityId }: InputOf<typeof contract.removeActivity>) =>
  removed(act, { table: 'activity', id: activityId });

export const removeReward = (act: Act, { rewardId }: InputOf<typeof contract.removeReward>) =>
  removed(act, { table: 'reward', id: rewardId });

type Activity = OutputOf<typeof contract.listActivities>['activities'][number];

export const activities = async ({ db, today }: Act, input: InputOf<typeof contract.listActivities>) => {
  const { campaignCode, kind = null, after = null, limit = 50 } = input;
  const of = await campaignId(db, campaignCode);
  const { rows } = await sql<Activity & { count: number }>`
    with listed as (
      select a.* from activity a
      where (${of}::int is null or a.campaign_id = ${of}) and (${kind}::text is null or a.kind = ${kind}))
    select a.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", g.name as "campaignName", a.kind, a.topic,
      a.held_by as "heldBy", a.audience, a.audience_count as "audienceCount", a.on_day as "on",
      (select count(*)::int from listed) as count
    from listed a join unit u on u.id = a.unit_id ${nameOn('u', today)} left join campaign g on g.id = a.campaign_id
    where ${after}::int is null or a.id < ${after} order by a.id desc limit ${limit}`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    activities: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

export const recordReward = async (
  { db, today, note }: Act,
  input: InputOf<typeof contract.recordReward>,
) => {
  const { unitCode, personCode, form, decisionNumber, decidedOn, decidedBy } = input;
  refuseIf(futureOf(decidedOn, today, 'decidedOn'));
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const person = personCode === undefined ? null : await personNamed(db, personCode, 'personCode');
  const { rows } = await sql<{ id: number }>`
    insert into reward (unit_id, person_id, campaign_id, form, decision_number, decided_on, decided_by)
    values (${unit.id}, ${person?.id ?? null}, ${await campaignId(db, input.campaignCode)}, ${form}, ${decisionNumber},
      ${decidedOn}::date, ${decidedBy ?? null}) returning id`.execute(db);
  const { id } = rows[0] as { id: number };
  note({
    object: `reward:${id}`,
    unitId: unit.id,
    detail: { form, decisionNumber, decidedOn, ...(person ? { personId: person.id } : {}) },
  });
  return { id };
};

type Reward = OutputOf<typeof contract.listRewards>['rewards'][number];

export const rewards = async (
  { db, today, note, scope }: Act,
  input: InputOf<typeof contract.listRewards>,
) => {
  const { campaignCode, after = null, limit = 50 } = input;
  const of = await campaignId(db, campaignCode);
  const { rows } = await sql<Reward & { count: number }>`
    with listed as (select r.* from reward r where ${of}::int is null or r.campaign_id = ${of})
    select r.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", p.full_name as "fullName",
      r.person_id is not null as "isOfPerson", g.name as "campaignName", r.form, r.decision_number as "decisionNumber",
      r.decided_on as "decidedOn", r.decided_by as "decidedBy", (select count(*)::int from listed) as count
    from listed r join unit u on u.id = r.unit_id ${nameOn('u', today)} left join person p on p.id = r.person_id
      left join campaign g on g.id = r.campaign_id
    where ${after}::int is null or r.id < ${after} order by r.id desc limit ${limit}`.execute(db);
  note({ ...(scope.unitId === null ? {} : { unitId: scope.unitId }), detail: { rows: rows.length } });
  return {
    count: rows[0]?.count ?? 0,
    rewards: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};
