import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { readRemains } from '../../contract/overview.ts';
import { remainsOf } from '../commands/end.ts';
import { unitNamed } from '../units.ts';
import { inVietnamese, nameOn } from './called.ts';

type Named = OutputOf<typeof readRemains>;

/** What a merger, a split or an end of a unit meets below it on a day, as people know it. */
export const namedRemainsOf = async (db: Tx, { code, on }: InputOf<typeof readRemains>): Promise<Named> => {
  const remains = await remainsOf(db, await unitNamed(db, code), on);
  const children = await sql<Named['children'][number]>`
    select u.code, n.name from unit u ${nameOn('u', on)} where u.code = any(${[...remains.children]})
    order by ${inVietnamese(sql`coalesce(n.name, u.code)`)}, u.id`.execute(db);
  const sites = await sql<Named['sites'][number]>`
    select code, name from site where code = any(${[...remains.sites]})
    order by ${inVietnamese(sql`name`)}, id`.execute(db);
  return { children: children.rows, people: [...remains.people], sites: sites.rows };
};
