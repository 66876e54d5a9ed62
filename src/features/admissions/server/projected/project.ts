import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import { dueAfter, extended } from '#kernel/deadline.ts';
import type { Act } from '#server/perform.ts';
import { waitsSince } from '../../ahead/next.ts';
import { CLOCK_RULES, type Clock, clocksOf } from '../../clocks.ts';
import { foldSince, standing } from '../../history.ts';
import { ENDED } from '../../model.ts';
import { datesOf } from '../../projected/dates.ts';
import { wayOf } from '../../projected/way.ts';
import type { CaseState } from '../../state.ts';
import { shownOn } from '../../status.ts';
import type { Law } from '../law.ts';
import { syncNext } from '../next.ts';
import { type CaseRow, type StoredEvent, startOf } from '../rows.ts';
import { syncFacts } from './facts.ts';
import { syncHelping } from './helping.ts';
import { syncMember } from './member.ts';
import { syncRequests } from './requests.ts';
import { followIntroducer } from './source.ts';

/** The values by which a state's dates and clocks run: those of the day of its ceremony or decision. */
const valuesFor = (state: CaseState, law: Law, today: Day) =>
  law.on(state.ceremonyOn ?? state.matters.admission.decision?.on ?? today).rules.value;

/** The due day of a clock by the rule of its first day; null when that rule sets no number. */
export const dueOf = (
  { startsOn, parameter, kind }: Pick<Clock, 'startsOn' | 'parameter' | 'kind'>,
  law: Law,
) => {
  const { unit } = CLOCK_RULES[kind];
  const { central, row, value } = law.on(startsOn).rules.ruled[parameter];
  // A local value is an inner target: where a central number exists, that is the clock.
  const length = (central.value ?? value) as number | null;
  if (length === null) return null;
  const ruleRow = (central.value === null ? row : central).code;
  if (unit === 'months') return { dueOn: addMonths(startsOn, length), isUnsure: false, ruleRow };
  const { dueOn, unsure } = dueAfter(law.calendar, startsOn, length);
  return { dueOn, isUnsure: unsure.years.length + unsure.days.length > 0, ruleRow };
};

const extensionOf = ({ startsOn, kind }: Clock, law: Law, first: Day): Day | null => {
  const { extension } = CLOCK_RULES[kind];
  if (extension === null) return null;
  const days = law.on(startsOn).rules.ruled[extension].central.value as number | null;
  return days === null
    ? null
    : extended(law.calendar, { dueOn: first, unsure: { years: [], days: [] } }, days).dueOn;
};

/** Clocks are added when they start, extended once and ended; a stored due day is never computed again. */
const syncClocks = async (
  db: Tx,
  row: CaseRow,
  clocks: readonly Clock[],
  { law, eventId }: { law: Law; eventId: number },
) => {
  const rows = clocks.flatMap((clock) => {
    const due = dueOf(clock, law);
    if (!due) return [];
    const { kind, of, startsOn, endedOn, isExtended } = clock;
    return [
      {
        ...{ kind, of_whom: of, starts_on: startsOn, ended_on: endedOn },
        ...{
          due_on: due.dueOn,
          rule_row: due.ruleRow,
          is_unsure: due.isUnsure,
          owner: CLOCK_RULES[kind].owner,
        },
        extended_to: isExtended ? extensionOf(clock, law, due.dueOn) : null,
      },
    ];
  });
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(kind text, of_whom text, starts_on date, ended_on date,
    due_on date, rule_row text, is_unsure boolean, owner text, extended_to date)`;
  // A correction may take back what started a clock.
  const kept = clocks.map(({ kind, of, startsOn }) => `${kind}|${of}|${startsOn}`);
  await sql`
    with gone as (
      delete from case_clock
      where case_id = ${row.id} and not (kind || '|' || of_whom || '|' || starts_on) = any(${kept}::text[]))
    insert into case_clock as k (case_id, unit_id, kind, of_whom, starts_on, due_on, rule_row, is_unsure, owner, event_id,
      extended_by_id, ended_on)
    select ${row.id}, ${row.unitId}, kind, of_whom, starts_on, coalesce(extended_to, due_on), rule_row, is_unsure, owner, ${eventId},
      case when extended_to is not null then ${eventId}::bigint end, ended_on
    from ${given}
    on conflict on constraint case_has_one_clock_of_a_kind do update set ended_on = excluded.ended_on, unit_id = excluded.unit_id,
      due_on = case when k.extended_by_id is null and excluded.extended_by_id is not null then excluded.due_on else k.due_on end,
      extended_by_id = coalesce(k.extended_by_id, excluded.extended_by_id)`.execute(db);
};

/** A person whose case was accepted elsewhere goes along, with the roll of a probationary member. */
const handOver = async (db: Tx, row: CaseRow, to: number, on: Day): Promise<void> => {
  await sql`select hand_over(${row.unitId}, ${to}, ${on}::date, ${[row.personId]}::int[], '{}')`.execute(db);
};

type Context = {
  law: Law;
  moveTo: number | null;
  /** The path of the resolution asks the base committee too. */
  hasBaseResolution: boolean;
  /** Whose turn it is is written for many cases at once, after this. */
  isNextLater?: boolean;
};

const write = async (
  act: Act,
  row: CaseRow,
  events: readonly StoredEvent[],
  { law, moveTo, hasBaseResolution, isNextLater = false }: Context,
) => {
  const { db, today } = act;
  const holding = standing(events);
  const { state, status, since: statusSince } = foldSince(startOf(row), holding, row.openedOn);
  const shown = shownOn(state, statusSince, today, law.on(today).rules.value);
  const rules = valuesFor(state, law, today);
  const dates = datesOf(state, rules.probationMonths);
  const way = wayOf(state);
  const told = holding.findLast(
    (event) => event.details.introducer !== undefined && event.recordedAt === act.now.getTime(),
  );
  if (told) await followIntroducer(db, row.id, { introducer: String(told.details.introducer), now: act.now });
  const before = await db
    .selectFrom('admission_case')
    .select('ceremony_on')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const { move } = state;
  const movingTo = move?.acceptedOn === null ? move.toUnit : null;
  if (moveTo !== null) await handOver(db, row, moveTo, move?.acceptedOn ?? today);
  const here = { ...row, unitId: moveTo ?? row.unitId };
  await sql`
    update admission_case set version = version + 1, unit_id = ${here.unitId}, status = ${status}, status_since = ${statusSince}::date,
      shown_status = ${shown.status}, shown_since = ${shown.since}::date, turns_to = ${shown.turn?.to ?? null},
      turns_on = ${shown.turn?.on ?? null}::date, moving_to_id = (select id from unit where code = ${movingTo}), resolved_on = ${dates.resolvedOn}::date,
      decided_on = ${dates.decidedOn}::date, received_on = ${dates.receivedOn}::date, ceremony_on = ${dates.ceremonyOn}::date,
      official_on = ${dates.officialOn}::date, recognition_decided_on = ${dates.recognitionDecidedOn}::date,
      origin = ${way.origin}, enrolled_on = ${way.enrolledOn}::date, certified_on = ${way.certifiedOn}::date, dossier_on = ${way.dossierOn}::date
    where id = ${row.id}`.execute(db);
  const eventId = Math.max(0, ...events.map(({ id }) => id));
  await syncClocks(db, here, clocksOf(state, rules, hasBaseResolution), { law, eventId });
  await syncRequests(db, row.id, events, { today, isOver: ENDED.includes(status) });
  const since = waitsSince(holding, row.openedOn);
  if (!isNextLater)
    await syncNext(db, law, today, [{ caseId: row.id, unitId: here.unitId, state, since, shown }]);
  await syncHelping(db, here, events, state);
  await syncFacts(db, here, state);
  await syncMember(db, here, state, {
    officialOn: dates.officialOn,
    ceremonyWas: before.ceremony_on as Day | null,
  });
};

/**
 * Everything derived from a case's events: status, dates, clocks, the counted facts and the branch roll. Its rows may
 * lie on both sides of a move, so they are written for the installation: the right to act was decided before.
 */
export const project = (
  act: Act,
  row: CaseRow,
  events: readonly StoredEvent[],
  context: Context,
): Promise<void> => asInstallation(act.db, () => write(act, row, events, context));
