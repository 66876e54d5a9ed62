import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { caseNamed } from '#features/admissions/server/rows.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { DOING } from '../model.ts';

/** Tells those who can act for the unit whose turn it is; of one case once a day, whoever reminds. */
export const remind = async (act: Act, { caseCode }: { caseCode: string }) => {
  const { db, scope, today, now, note } = act;
  const row = await caseNamed(db, caseCode);
  const reminded = await asInstallation(db, async () => {
    const { rows } = await sql<{ unitId: number; path: string }>`
      select n.unit_id as "unitId", u.path from next_step n join unit u on u.id = n.unit_id
      where n.case_id = ${row.id}`.execute(db);
    const [turn] = rows;
    if (!turn) throw new Refusal('blocked', { code: 'nobody-to-remind', values: { code: caseCode } });
    if (!isWithin(turn.path, scope))
      throw new Refusal('forbidden', { code: 'reminder-goes-down', values: { code: caseCode } });
    const { rows: told } = await sql`
      insert into notice (account_id, grant_id, kind, on_day, counts, case_ids, made_at)
      select g.account_id, g.id, 'reminder', ${today}::date, '{"reminder": 1}', array[${row.id}::int], ${now}
      from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
        left join notice_choice ch on ch.account_id = a.id
      where g.unit_id = ${turn.unitId} and g.role = any(${[...DOING]}::text[]) and g.during @> ${today}::date
        and 'reminder' <> all(coalesce(ch.muted, '{}'))
      on conflict on constraint notice_of_a_kind_is_given_once_a_day do update set
        case_ids = array(select distinct unnest(notice.case_ids || excluded.case_ids) order by 1),
        counts = jsonb_build_object('reminder', cardinality(array(select distinct unnest(notice.case_ids || excluded.case_ids)))),
        read_at = case when excluded.case_ids <@ notice.case_ids then notice.read_at end
      returning id`.execute(db);
    return told.length;
  });
  if (reminded === 0) throw new Refusal('blocked', { code: 'nobody-to-remind', values: { code: caseCode } });
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { reminded } });
  return { reminded };
};
