import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { isAllowed } from '#kernel/roles.ts';
import type { Act } from '#server/perform.ts';
import type { listViews, renameView, saveView } from '../contract.ts';
import { checkedState } from './checks.ts';

type View = OutputOf<typeof saveView>;
const most = 200;

/** Mine saved in this unit or below it, and what was shared from here or above. */
export const viewsFor = async (act: Act, { operation }: InputOf<typeof listViews>): Promise<View[]> => {
  const { db, scope, today } = act;
  const { accountId } = accountOf(act);
  const { rows } = await sql<{ id: number }>`
    select id from saved_view
    where (account_id = ${accountId} or is_shared and
        (unit_id is null or unit_id = any (path_ids(${scope.path}))))
      ${operation === undefined ? sql`` : sql`and operation = ${operation}`}`.execute(db);
  // The names of units above are not of this scope; that these views may be seen is decided.
  const views = await asInstallation(db, () =>
    sql<View>`
      select v.id, v.name, v.operation, v.filter, v.columns, v.is_shared as "isShared",
        case when v.sort_field is not null
          then jsonb_build_object('field', v.sort_field, 'isDescending', v.is_descending) end as "order",
        v.account_id = ${accountId} as "isMine", u.code as "unitCode", n.name as "unitName"
      from saved_view v left join unit u on u.id = v.unit_id
      left join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
      where v.id = any (${rows.map(({ id }) => id)})
      order by v.operation, v.name collate "vietnamese", v.id`.execute(db),
  );
  return views.rows;
};

const viewNumbered = async (act: Act, id: number): Promise<View> => {
  const found = (await viewsFor(act, {})).find((view) => view.id === id);
  if (!found) throw new Refusal('not-found', { code: 'view-not-found' });
  return found;
};

const ownNumbered = async (act: Act, id: number): Promise<View> => {
  const view = await viewNumbered(act, id);
  if (!view.isMine) throw new Refusal('not-found', { code: 'view-not-found' });
  return view;
};

/** Keep a view, new or instead of what an own one kept. */
export const createSave =
  (contracts: readonly Endpoint[]) =>
  async (act: Act, input: InputOf<typeof saveView>): Promise<View> => {
    const { db, scope, now, note } = act;
    const { accountId } = accountOf(act);
    const { listing, filter } = checkedState(contracts, input);
    const { role } = scope;
    if (role === 'visitor') throw new Refusal('forbidden', { code: 'no-role-in-force' });
    refuseIf(
      role !== 'machine' && !isAllowed(role, listing.contract.policy)
        ? [{ code: 'role-does-not-allow' }]
        : [],
    );
    const kept = {
      operation: input.operation,
      name: input.name,
      filter: JSON.stringify(filter),
      columns: input.columns,
      sort_field: input.order?.field ?? null,
      is_descending: input.order?.isDescending ?? false,
      is_shared: input.isShared ?? false,
      unit_id: scope.unitId,
      saved_at: now,
    };
    if (input.id !== undefined) {
      await ownNumbered(act, input.id);
      await db.updateTable('saved_view').set(kept).where('id', '=', input.id).execute();
    }
    const id = input.id ?? (await insert(act, accountId, kept));
    note({ object: `view:${id}`, detail: { operation: input.operation, isShared: kept.is_shared } });
    return viewNumbered(act, id);
  };

type Kept = {
  operation: string;
  name: string;
  filter: string;
  columns: string[];
  is_shared: boolean;
  unit_id: number | null;
  saved_at: Date;
};

const insert = async ({ db }: Act, accountId: number, kept: Kept): Promise<number> => {
  const { n } = await db
    .selectFrom('saved_view')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  refuseIf(n >= most ? [{ code: 'view-has-too-many', values: { most } }] : []);
  const { id } = await db
    .insertInto('saved_view')
    .values({ ...kept, account_id: accountId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Give one of my views another name. */
export const rename = async (act: Act, { id, name }: InputOf<typeof renameView>): Promise<View> => {
  const view = await ownNumbered(act, id);
  await act.db.updateTable('saved_view').set({ name }).where('id', '=', id).execute();
  act.note({ object: `view:${id}`, detail: { operation: view.operation } });
  return { ...view, name };
};

/** Remove one of mine, or as administrator of its unit what others shared there. */
export const remove = async (act: Act, { id }: { id: number }): Promise<Record<string, never>> => {
  const view = await viewNumbered(act, id);
  const removed = await act.db
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountOf(act).accountId),
        ...(act.scope.role === 'administrator' ? [eb('is_shared', '=', true)] : []),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw new Refusal('not-found', { code: 'view-not-found' });
  act.note({ object: `view:${id}`, detail: { operation: view.operation } });
  return {};
};
