import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { lettersOf } from '../../projected/letters.ts';
import type { StoredEvent } from '../rows.ts';

const writtenOf = (events: readonly StoredEvent[]) =>
  [...lettersOf(events)].map(([root, { asked, answer }]) => ({
    root,
    sent_on: asked.on,
    received_on: answer?.details.letterReceivedOn ?? asked.details.letterReceivedOn ?? null,
    answered_on: answer?.on ?? null,
    answer: answer?.details.answer ?? null,
    kept_at: answer?.details.keptAt ?? null,
  }));

/**
 * Requests to other units follow the case that asks: the day and the clock of the letter, an answer that came on
 * paper, and the end of a question that was declared void or whose case is over.
 */
export const syncRequests = async (
  db: Tx,
  caseId: number,
  events: readonly StoredEvent[],
  { today, isOver }: { today: Day; isOver: boolean },
): Promise<void> => {
  const { rows } = await sql`select from request where case_id = ${caseId} limit 1`.execute(db);
  if (rows.length === 0) return;
  await sql`
    with letter as (
      select * from jsonb_to_recordset(${JSON.stringify(writtenOf(events))}::jsonb)
        as l(root bigint, sent_on date, received_on date, answered_on date, answer text, kept_at text)),
    written as (
      select r.id, r.withdrawal_reason, r.withdrawn_on, r.decline_reason, r.answer as former,
        v.root is null and r.asked_event_id is not null as is_void,
        coalesce(v.sent_on, r.sent_on) as sent_on,
        case when r.asked_event_id is null then r.received_on else v.received_on end as received_on,
        case when r.asked_event_id is null then r.due_on else coalesce(k.due_on, r.due_on) end as due_on,
        coalesce(k.rule_row, r.due_rule) as due_rule, coalesce(k.is_unsure, r.is_due_unsure) as is_due_unsure,
        case when r.asked_event_id is not null then v.answered_on when r.opinion_event_id is not null then o.answered_on
          else r.answered_on end as answered_on,
        case when r.asked_event_id is not null then v.answer when r.opinion_event_id is null or o.root is not null then r.answer
          end as answer,
        case when r.asked_event_id is not null then v.kept_at else coalesce(o.kept_at, r.kept_at) end as kept_at
      from request r
        left join letter v on v.root = r.asked_event_id
        left join letter o on o.root = r.opinion_event_id
        left join case_clock k on k.case_id = r.case_id and k.kind = 'verification-reply'
          and k.of_whom = r.relation || '-' || r.number and k.starts_on = coalesce(v.received_on, v.sent_on)
      where r.case_id = ${caseId}),
    judged as (
      select w.*, w.former = 'declined' and w.answer in ('not-enough', 'declined') as stays_declined from written w)
    update request r set sent_on = j.sent_on, received_on = j.received_on, due_on = j.due_on,
      due_rule = j.due_rule, is_due_unsure = j.is_due_unsure, answered_on = j.answered_on, kept_at = j.kept_at,
      answer = case when j.stays_declined then 'declined' else j.answer end,
      is_answered_here = r.is_answered_here and j.answered_on is not null,
      decline_reason = case when j.stays_declined then j.decline_reason end,
      withdrawn_on = case
        when j.answered_on is not null then null
        when j.withdrawal_reason is not null then j.withdrawn_on
        when j.is_void or ${isOver} then coalesce(j.withdrawn_on, ${today}::date) end
    from judged j where j.id = r.id`.execute(db);
};
