import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { folded } from '#kernel/folded.ts';
import { fold } from '../../history.ts';
import { isSource, statusOf } from '../../status.ts';
import { casesWithEvents, startOf } from '../rows.ts';

/** What the rows of the sources should hold, from each case folded by itself and the tree walked by its parents. */
export const recountSources = (db: Db) =>
  inTransaction(db, '/', async (tx) => {
    const { rows: all } = await sql<{ id: number; path: string; until: string | null; dueOn: string | null }>`
      with recursive up(id, path, at) as (
        select id, id || '/', id from unit
        union all select up.id, p.parent_id || '/' || up.path, p.parent_id from up
          join unit_parent p on p.unit_id = up.at and upper_inf(p.during)),
      whole as (select distinct on (id) id, '/' || path as path from up order by id, length(path) desc)
      select c.id, w.path, k.due_on as until, n.due_on as "dueOn" from admission_case c join whole w on w.id = c.unit_id
        left join case_clock k on k.case_id = c.id and k.kind = 'certificate-validity' and k.ended_on is null
        left join next_step n on n.case_id = c.id
      where c.forgotten_on is null order by c.id`.execute(tx);
    const places = new Map(all.map((one) => [one.id, one]));
    const cases = await casesWithEvents(tx, [...places.keys()]);
    return cases.flatMap(({ row, events }) => {
      const state = fold(startOf(row), events);
      const place = places.get(row.id);
      if (!isSource(state) || !place) return [];
      const { sourcing, helper } = state;
      const dues = [place.dueOn, helper?.until ?? null].filter((day) => day !== null).sort();
      return [
        {
          ...{ code: row.code, path: place.path, status: statusOf(state), introducer: row.introducer },
          ...{ origin: sourcing.origin?.code ?? null, pool: sourcing.pool, tags: sourcing.tags },
          ...{ mobility: sourcing.mobility?.kind ?? null, back_in: sourcing.mobility?.backIn ?? null },
          ...{ has_basis: sourcing.basis !== null, listed_on: state.listedOn, birth_year: row.birthYear },
          ...{ reviewed_on: sourcing.reviewedOn, reviewed_month: sourcing.months.toSorted().at(-1) ?? null },
          ...{ contact_on: sourcing.contactOn, assessed_on: sourcing.assessment?.on ?? null },
          ...{ helper_id: helper?.memberId ?? null, helper_until: helper?.until ?? null },
          ...{ certificate_until: place.until, due_on: dues[0] ?? null },
          words: row.fullName === null ? '' : ` ${folded(row.fullName)}`,
        },
      ];
    });
  });

/** What the rows of the sources hold. */
export const keptSources = (db: Db) =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select c.code, s.path, s.status, s.introducer, s.origin, s.pool, s.tags, s.mobility, s.back_in, s.has_basis, s.listed_on,
        s.birth_year, s.reviewed_on, s.reviewed_month, s.contact_on, s.assessed_on, s.helper_id, s.helper_until,
        s.certificate_until, s.due_on,
        s.name_text as words
      from source s join admission_case c on c.id = s.case_id order by c.id`.execute(tx);
    return rows;
  });
