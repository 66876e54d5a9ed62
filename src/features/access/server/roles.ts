import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Role } from '#kernel/roles.ts';
import type { Act } from '#server/perform.ts';
import { administered } from './accounts.ts';

type GrantInput = {
  name: string;
  role: Role;
  unitCode?: string;
  introducer?: string;
  memberCode?: string;
  from?: string;
  to?: string;
};

/** The person of this code on the roll of the unit, from the first day of the role on. */
const onTheRoll = async (
  db: Tx,
  {
    memberCode,
    unitId,
    from,
    today,
  }: { memberCode: string; unitId: number | null; from: string; today: string },
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    select p.id from person a join person p on p.id = coalesce(a.merged_into_id, a.id) join member m on m.person_id = p.id
    where a.code = ${memberCode} and m.unit_id = ${unitId}
      and m.during @> ${from}::date and m.during @> ${today}::date`.execute(db);
  if (!rows[0])
    throw new Refusal('blocked', {
      code: 'not-on-the-roll-of-the-branch',
      field: 'memberCode',
      values: { code: memberCode, day: from },
    });
  return rows[0].id;
};

/** Give a role on a unit of the scope; without a unit, on the scope's own. */
export const giveRole = async (
  { db, scope, today, note }: Act,
  { name, role, unitCode, introducer, memberCode, from, to }: GrantInput,
) => {
  const { id } = await administered(db, name);
  const unit = unitCode
    ? await db.selectFrom('unit').select('id').where('code', '=', unitCode).executeTakeFirst()
    : { id: scope.unitId };
  if (!unit)
    throw new Refusal('not-found', {
      code: 'unit-not-found',
      field: 'unitCode',
      values: { code: unitCode ?? '' },
    });
  const start = from ?? today;
  refuseIf(
    [
      ...(to !== undefined && to < start ? [{ code: 'ends-before-it-starts', field: 'to' }] : []),
      ...((role === 'introducer') === (introducer !== undefined)
        ? []
        : [{ code: 'only-an-introducer-speaks-for-an-organisation', field: 'introducer' }]),
      ...((role === 'member') === (memberCode !== undefined)
        ? []
        : [{ code: 'only-a-member-role-names-a-person', field: 'memberCode' }]),
    ],
    'invalid-input',
  );
  const personId =
    memberCode === undefined
      ? null
      : await onTheRoll(db, { memberCode, unitId: unit.id, from: start, today });
  await requireItems(db, [{ catalogue: 'introducer', code: introducer, field: 'introducer' }]);
  const grant = await db
    .insertInto('role_grant')
    .values({
      account_id: id,
      role,
      unit_id: unit.id,
      introducer: introducer ?? null,
      person_id: personId,
      during: sql`daterange(${start}::date, ${to ?? null}::date, '[]')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({
    object: `account:${id}`,
    ...(unit.id === null ? {} : { unitId: unit.id }),
    detail: {
      role,
      ...(introducer ? { introducer } : {}),
      ...(personId === null ? {} : { personId }),
      from: start,
      to: to ?? null,
    },
  });
  return { grantId: grant.id };
};

/** End a role from today on. */
export const takeRole = async ({ db, today, note }: Act, { grantId }: { grantId: number }) => {
  const ended = await sql<{ account_id: number; role: string }>`
    update role_grant set during = during * daterange(null, ${today}::date)
    where id = ${grantId} and (upper(during) is null or upper(during) > ${today}::date)
    returning account_id, role`.execute(db);
  const grant = ended.rows[0];
  if (!grant) throw new Refusal('not-found', { code: 'role-not-found' });
  note({ object: `account:${grant.account_id}`, detail: { role: grant.role } });
  return {};
};
