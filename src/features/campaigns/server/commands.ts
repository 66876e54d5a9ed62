import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { caseNamed } from '#features/admissions/server/rows.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import {
  documentNamed,
  holdTree,
  reasons,
  unitNamed,
  unitsNamed,
} from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { campaignBlockers, joinBlockers } from '../rules.ts';

export type CampaignRow = { id: number; unitId: number; startsOn: Day; endsOn: Day | null };

/**
 * The campaign of this code, of the scope or of a unit above it.
 * @throws Refusal not-found
 */
export const campaignNamed = async (db: Tx, code: string): Promise<CampaignRow> => {
  const { rows } = await sql<CampaignRow>`
    select id, unit_id as "unitId", starts_on as "startsOn", ends_on as "endsOn" from campaign where code = ${code}`.execute(
    db,
  );
  if (!rows[0])
    throw new Refusal('not-found', { code: 'campaign-not-found', field: 'campaignCode', values: { code } });
  return rows[0];
};

const ended = (endsOn: Day | undefined) => endsOn ?? null;

export const record = async ({ db, note }: Act, input: InputOf<typeof contract.recordCampaign>) => {
  const { code = randomUUID(), unitCode, sort, name, goal, startsOn, endsOn, documentCode } = input;
  refuseIf(campaignBlockers({ startsOn, endsOn }).map((one) => ({ code: one, field: 'endsOn' })));
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const documentId = await documentNamed(db, documentCode);
  const { rows } = await sql<{ id: number }>`
    insert into campaign (code, unit_id, sort, name, goal, starts_on, ends_on, document_id)
    values (${code}, ${unit.id}, ${sort}, ${name}, ${goal ?? null}, ${startsOn}::date, ${ended(endsOn)}::date, ${documentId})
    returning id`.execute(db);
  note({
    object: `campaign:${rows[0]?.id}`,
    unitId: unit.id,
    detail: { code, sort, name, startsOn, endsOn: ended(endsOn) },
  });
  return { code };
};

export const correct = async ({ db, note }: Act, input: InputOf<typeof contract.correctCampaign>) => {
  const { campaignCode: code, name, goal, startsOn, endsOn, documentCode } = input;
  refuseIf(campaignBlockers({ startsOn, endsOn }).map((one) => ({ code: one, field: 'endsOn' })));
  const { id, unitId } = await campaignNamed(db, code);
  // One of a unit above is seen here and not written.
  await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow(
      () => new Refusal('not-found', { code: 'campaign-not-found', values: { code } }),
    );
  const documentId = await documentNamed(db, documentCode);
  await sql`
    update campaign set name = ${name}, goal = ${goal ?? null}, starts_on = ${startsOn}::date,
      ends_on = ${ended(endsOn)}::date, document_id = ${documentId} where id = ${id}`.execute(db);
  note({ object: `campaign:${id}`, unitId, detail: { name, startsOn, endsOn: ended(endsOn) } });
  return { code };
};

export const join = async ({ db, note }: Act, input: InputOf<typeof contract.joinCampaign>) => {
  const { campaignCode, unitCodes, from } = input;
  const { id, startsOn, endsOn } = await campaignNamed(db, campaignCode);
  refuseIf(joinBlockers({ startsOn, endsOn, from }).map((code) => ({ code, field: 'from' })));
  await holdTree(db);
  const units = await unitsNamed(db, [...new Set(unitCodes)], 'unitCodes');
  refuseIf(
    units.flatMap((unit) =>
      isAliveOn(unit, from) ? [] : reasons(['unit-not-alive-that-day'], { code: unit.code, day: from }),
    ),
  );
  const ids = units.map((unit) => unit.id);
  await sql`
    insert into campaign_part (campaign_id, unit_id, during)
    select ${id}, u, daterange(${from}::date, null) from unnest(${ids}::int[]) u`.execute(db);
  for (const unitId of ids) note({ object: `campaign:${id}`, unitId, detail: { from } });
  return { joined: ids.length };
};

export const leave = async ({ db, note }: Act, input: InputOf<typeof contract.leaveCampaign>) => {
  const { campaignCode: code, unitCode, from } = input;
  const { id } = await campaignNamed(db, code);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql`
    update campaign_part set during = daterange(lower(during), ${from}::date)
    where campaign_id = ${id} and unit_id = ${unit.id} and upper(during) is null and lower(during) < ${from}::date
    returning id`.execute(db);
  refuseIf(
    rows.length > 0 ? [] : [{ code: 'unit-takes-no-part', field: 'from', values: { code: unitCode } }],
  );
  note({ object: `campaign:${id}`, unitId: unit.id, detail: { to: from } });
  return { code };
};

/** Which campaign brought a person is kept beside the case and changes nothing of it. */
export const link = async ({ db, today, note }: Act, input: InputOf<typeof contract.linkCase>) => {
  const { id } = await campaignNamed(db, input.campaignCode);
  const kase = await caseNamed(db, input.caseCode);
  await sql`
    insert into campaign_case (campaign_id, case_id, linked_on) values (${id}, ${kase.id}, ${today}::date)
    on conflict do nothing`.execute(db);
  note({ object: `case:${kase.id}`, unitId: kase.unitId, detail: { campaignId: id } });
  return { code: input.campaignCode };
};

export const unlink = async ({ db, note }: Act, input: InputOf<typeof contract.unlinkCase>) => {
  const { id } = await campaignNamed(db, input.campaignCode);
  const kase = await caseNamed(db, input.caseCode);
  await sql`delete from campaign_case where campaign_id = ${id} and case_id = ${kase.id}`.execute(db);
  note({ object: `case:${kase.id}`, unitId: kase.unitId, detail: { campaignId: id, isTakenBack: true } });
  return { code: input.campaignCode };
};
