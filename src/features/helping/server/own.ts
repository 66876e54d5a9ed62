import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Status } from '#features/admissions/model.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { memberOf } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { readOwnPeople } from '../contract.ts';
import { dutyOf } from '../model.ts';
import { weekOf } from '../week.ts';
import { targetsOfMembers } from './memberTargets.ts';

type Own = OutputOf<typeof readOwnPeople>;

/**
 * The member whose account works, with the branch.
 * @throws Refusal for an account that is no member's
 */
export const ownMember = ({ scope }: Act): { personId: number; unitId: number } => {
  const personId = memberOf(scope);
  if (personId === null || scope.unitId === null)
    throw new Refusal('forbidden', { code: 'role-names-no-member' });
  return { personId, unitId: scope.unitId };
};

const MOST = 100;
const MOST_NOTES = 12;

type Person = Omit<Own['people'][number], 'duty' | 'contactDueOn' | 'contacts'> & {
  id: number;
  openedOn: Day;
  isAdmitted: boolean;
};

const peopleOf = async (db: Tx, ids: readonly number[], personId: number, today: Day) => {
  const hasTurned = sql`c.turns_on <= ${today}::date`;
  const { rows } = await sql<Person>`
    select c.id, c.code as "caseCode", p.full_name as "fullName", p.birth_year as "birthYear", coalesce(n.name, u.code) as "unitName",
      h.is_finder as "isFinder", h.helps_since as "helpsSince", h.helps_until as "helpsUntil",
      case when ${hasTurned} then c.turns_to else c.shown_status end as status,
      case when ${hasTurned} then c.turns_on else c.shown_since end as "statusSince",
      s.act as "nextAct", s.due_on as "nextDueOn", h.contact_on as "contactOn", c.opened_on as "openedOn",
      c.ceremony_on is not null as "isAdmitted"
    from admission_case c join helping h on h.case_id = c.id and h.person_id = ${personId} and h.is_current
      join person p on p.id = c.person_id join unit u on u.id = c.unit_id ${nameOn('u', today)}
      left join next_step s on s.case_id = c.id
    where c.id = any(${[...ids]}::int[]) order by h.helps_since nulls last, c.id`.execute(db);
  return rows;
};

type Note = Own['people'][number]['contacts'][number] & { caseId: number };

/** What this member wrote of the contacts with each person, as it stands. */
const notesOf = async (db: Tx, ids: readonly number[], personId: number): Promise<Note[]> => {
  const { rows } = await sql<Note>`
    select "caseId", "eventId", "on", contact, note from (
      select e.case_id as "caseId", e.id::float8 as "eventId", e.on_day as "on", e.details ->> 'contact' as contact,
        e.details ->> 'note' as note, row_number() over (partition by e.case_id order by e.on_day desc, e.id desc) as place
      from case_event e left join person_merge d on d.merged_id = (e.details ->> 'memberId')::int and d.undone_at is null
      where e.case_id = any(${[...ids]}::int[]) and e.act = 'remark' and not e.is_void
        and coalesce(d.kept_id, (e.details ->> 'memberId')::int) = ${personId}
        and not exists (select from case_event s where s.supersedes_id = e.id)) n
    where place <= ${MOST_NOTES} order by "caseId", place`.execute(db);
  return rows;
};

/** Everything of one member that is no person of theirs: by keys that the fence let through. */
const restOf = async (act: Act, personId: number) => {
  const { db, today } = act;
  const { rows: tasks } = await sql<Own['tasks'][number]>`
    select id, what, given_on as "givenOn", due_on as "dueOn" from assignment
    where person_id = ${personId} and finished_on is null and withdrawn_on is null
    order by coalesce(due_on, 'infinity'::date), id limit ${MOST}`.execute(db);
  const { rows: proposed } = await sql<{ id: number }>`
    select id from introduction where found_by_id = ${personId} and withdrawn_on is null order by id desc limit ${MOST}`.execute(
    db,
  );
  const { rows: cases } = await sql<{ id: number }>`
    select c.id from admission_case c join helping h on h.case_id = c.id and h.person_id = ${personId} and h.is_current
    order by c.id limit ${MOST}`.execute(db);
  return asInstallation(db, async () => {
    const { rows: proposals } = await sql<Own['proposals'][number]>`
      select i.id, p.full_name as "fullName", p.birth_year as "birthYear", i.introduced_on as "on",
        case when i.accepted_on is not null then 'accepted' when i.returned_on is not null then 'returned' else 'waiting' end as state,
        i.return_reason as "returnReason"
      from introduction i join person p on p.id = i.person_id
      where i.id = any(${proposed.map(({ id }) => id)}::int[]) order by i.id desc`.execute(db);
    const { rows: brought } = await sql<Own['brought'][number]>`
      select c.id, p.full_name as "fullName", c.ceremony_on as "ceremonyOn"
      from helping h join admission_case c on c.id = h.case_id join person p on p.id = c.person_id
      where h.person_id = ${personId} and h.has_brought and c.ceremony_on is not null
      order by c.ceremony_on desc, c.id limit ${MOST}`.execute(db);
    const targets = await targetsOfMembers(
      db,
      today,
      sql`m.person_id = ${personId} and w.ends_on >= ${today}::date`,
    );
    return { tasks, proposals, brought, targets, cases: cases.map(({ id }) => id) };
  });
};

/** The page of one member: only what the fence gives to that person is ever read by key. */
export const readOwn = async (act: Act): Promise<Own> => {
  const { db, today, note } = act;
  const { personId, unitId } = ownMember(act);
  const { cases, targets, ...rest } = await restOf(act, personId);
  return asInstallation(db, async () => {
    const { rows } = await sql<{ fullName: string | null; unitName: string }>`
      select p.full_name as "fullName", coalesce(n.name, u.code) as "unitName"
      from person p, unit u ${nameOn('u', today)} where p.id = ${personId} and u.id = ${unitId}`.execute(db);
    const { value, isUnverified } = (await lawFor(db, unitId)).on(today).rules.ruled.helperContactMaxMonths;
    const notes = Map.groupBy(await notesOf(db, cases, personId), ({ caseId }) => caseId);
    const people = (await peopleOf(db, cases, personId, today)).map(
      ({ id, openedOn, isAdmitted, ...person }) => ({
        ...person,
        duty: dutyOf(person.status as Status),
        contactDueOn: isAdmitted
          ? null
          : addMonths((person.contactOn ?? person.helpsSince ?? openedOn) as Day, value),
        contacts: (notes.get(id) ?? []).map(({ caseId: _, ...one }) => one),
      }),
    );
    note({ object: `person:${personId}`, unitId, detail: { people: people.length } });
    const week = weekOf(
      today,
      people.map(({ caseCode, contactDueOn, helpsUntil }) => ({
        ...{ caseCode, contactDueOn },
        helpsUntil: helpsUntil as Day | null,
      })),
      rest.tasks.map(({ id, dueOn }) => ({ id, dueOn: dueOn as Day | null })),
    );
    const shown = targets.map(({ code, period, from, to, number, done }) => ({
      code,
      period,
      from,
      to,
      number,
      done,
    }));
    const who = rows[0] ?? { fullName: null, unitName: '' };
    return {
      on: today,
      ...who,
      ...rest,
      targets: shown,
      people,
      week,
      contactMonths: { value, isUnverified },
    };
  });
};
