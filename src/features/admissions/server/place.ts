import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { Link } from '../place.ts';

type Asked = { unitId: number; on: Day };
const keyOf = ({ unitId, on }: Asked): string => `${unitId}@${on}`;

/**
 * The chain of units above a branch on each day, in one statement. The committees above lie outside the scope of a
 * branch: of them only code, kind and powers are read, and only to choose the path.
 */
export const chainsOn = async (db: Tx, asked: readonly Asked[]): Promise<(one: Asked) => Link[]> => {
  const wanted = [...new Map(asked.map((one) => [keyOf(one), one])).values()];
  const { rows } = await asInstallation(db, () =>
    sql<Link & Asked>`
      select q.unit as "ofUnit", q.day as "on", q.unit as "unitId", u.id as "linkId", u.code, u.path, k.kind, k.type,
        array(select w.power from unit_power w where w.unit_id = u.id and w.during @> q.day) as powers
      from unnest(${wanted.map(({ unitId }) => unitId)}::int[], ${wanted.map(({ on }) => on)}::date[]) q(unit, day)
        cross join lateral unnest(path_ids(coalesce(path_on(q.unit, q.day), (select path from unit where id = q.unit))))
          with ordinality a(id, depth)
        join unit u on u.id = a.id
        left join unit_kind k on k.unit_id = u.id and k.during @> q.day
      order by q.unit, q.day, a.depth`.execute(db),
  );
  const chains = new Map<string, Link[]>();
  for (const { linkId, on, unitId, ...link } of rows as unknown as (Link & Asked & { linkId: number })[]) {
    const key = keyOf({ unitId, on });
    chains.set(key, [...(chains.get(key) ?? []), { ...link, unitId: linkId }]);
  }
  return (one) => chains.get(keyOf(one)) ?? [];
};
