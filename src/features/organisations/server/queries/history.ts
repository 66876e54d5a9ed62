import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { readUnit } from '../../contract/reading.ts';

type Change = OutputOf<typeof readUnit>['changes'][number];

/** Units of a change in one part, those the scope shows, called as they were last. */
const linked = (part: 'predecessor' | 'successor') => sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('code', u.code, 'name', n.name) order by u.code)
    from unit_change_part l join unit u on u.id = l.unit_id
    left join lateral (select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    where l.change_id = c.id and l.part = ${part} and l.unit_id <> mine.unit_id), '[]')`;

/** What happened to a unit, newest first, with the document that ordered it and the units linked by it. */
export const changesOf = async (db: Tx, unitId: number): Promise<Change[]> => {
  const { rows } = await sql<Change>`
    select c.operation, c.effective_on as "effectiveOn", mine.part, c.note,
      case when d.id is not null then jsonb_build_object('code', d.code, 'kind', d.kind, 'number', d.number,
        'issuedOn', d.issued_on, 'title', d.title, 'citedAs', d.cited_as) end as document,
      ${linked('predecessor')} as predecessors, ${linked('successor')} as successors
    from unit_change_part mine join unit_change c on c.id = mine.change_id left join document d on d.id = c.document_id
    where mine.unit_id = ${unitId} order by c.effective_on desc, c.id desc`.execute(db);
  return rows;
};
