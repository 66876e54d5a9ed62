import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { openDossier, submitCv } from '#features/admissions/acts/preparation.ts';
import { recordOpinion } from '#features/admissions/acts/support.ts';
import { askVerification } from '#features/admissions/acts/verification.ts';
import { fold } from '#features/admissions/history.ts';
import { pathOf } from '#features/admissions/paths.ts';
import { pathFactsOf, placeIn, unitOfParty } from '#features/admissions/place.ts';
import { lawOf } from '#features/admissions/server/law.ts';
import { chainsOn } from '#features/admissions/server/place.ts';
import { casesWithEvents, startOf } from '#features/admissions/server/rows.ts';
import { statusOn } from '#features/admissions/status.ts';
import { calendarHere } from '#features/calendar/server/workingDays.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath, isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listQuestions } from '../contract.ts';
import { questionsOf } from '../rules.ts';
import { isOpen } from './rows.ts';

type Line = OutputOf<typeof listQuestions>['questions'][number] & { caseId: number };
type Found = Awaited<ReturnType<typeof casesWithEvents>>;

/** Cases read at once, and how often, to fill one page: most have nothing left to ask. */
const AT_ONCE = 100;
const MOST_READS = 10;

/** Cases of which something may be left to ask, after a key: those with a CV or an open dossier. */
const casesBelow = async (
  db: Tx,
  { path, caseCode, after }: { path: string; caseCode: string | null; after: number },
): Promise<Found> => {
  const { rows } = await sql<{ id: number }>`
    select c.id from admission_case c join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where c.status = any(${[...askVerification.from]}::text[]) and c.id > ${after}
      and (${caseCode}::text is null or c.code = ${caseCode}) and exists (
      select from case_event e where e.case_id = c.id and e.act in (${submitCv.name}, ${openDossier.name}))
    order by c.id limit ${AT_ONCE}`.execute(db);
  return casesWithEvents(
    db,
    rows.map(({ id }) => id),
  );
};

/** Kinds of opinions that somebody was asked for already, by case. */
const askedOf = async (db: Tx, cases: readonly number[]) => {
  const { rows } = await sql<{ key: string }>`
    select r.case_id || ' ' || r.kind as key from request r
    where r.case_id = any(${[...cases]}::int[]) and r.kind <> 'verification' and ${isOpen}`.execute(db);
  return new Set(rows.map(({ key }) => key));
};

const namesOf = async (db: Tx, ids: readonly number[], today: Day) => {
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; name: string }>`
      select u.id, coalesce(n.name, u.code) as name from unit u ${nameOn('u', today)}
      where u.id = any(${[...new Set(ids)]}::int[])`.execute(db),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What is left to ask in these cases, and whether this role may ask it. */
const linesOf = async (
  { db, today, scope }: Act,
  cases: Found,
  law: ReturnType<typeof lawOf>,
): Promise<Line[]> => {
  const { rules } = law.on(today);
  const asked = await askedOf(
    db,
    cases.map(({ row }) => row.id),
  );
  const open = cases.flatMap(({ row, events }) => {
    const state = fold(startOf(row), events);
    const status = statusOn(state, today, rules.value);
    const offered = { verification: askVerification.from, opinion: recordOpinion.from } as const;
    const questions = questionsOf(state, rules.value.verificationPersons).filter(
      ({ kind }) =>
        (offered[kind === 'verification' ? kind : 'opinion'] as readonly string[]).includes(status) &&
        !asked.has(`${row.id} ${kind}`),
    );
    return questions.length > 0 ? [{ row, state, questions }] : [];
  });
  const chainOf = await chainsOn(
    db,
    open.map(({ row }) => ({ unitId: row.unitId, on: today })),
  );
  const lines = open.flatMap(({ row, state, questions }) => {
    const chain = chainOf({ unitId: row.unitId, on: today });
    const path = pathOf(pathFactsOf(chain), rules.value);
    return questions.map((question) => {
      const by = question.kind === 'verification' ? askVerification.by : recordOpinion.by;
      return { row, state, question, asking: unitOfParty(placeIn(chain), path, by) };
    });
  });
  const names = await namesOf(
    db,
    lines.flatMap(({ row, asking }) => [row.unitId, asking.unitId]),
    today,
  );
  return lines.map(({ row, state, question, asking }) => ({
    ...question,
    caseId: row.id,
    caseCode: row.code,
    fullName: row.fullName,
    birthYear: row.birthYear,
    unitCode: row.unitCode,
    unitName: names.get(row.unitId) ?? null,
    byName: names.get(asking.unitId) ?? asking.code,
    mayAsk: isWithin(asking.path, scope),
    isCvStamped: state.cvStampedOn !== null,
  }));
};

/** What is still to be asked below a unit, case by case; the page ends with a whole case. */
export const questions = async (act: Act, input: InputOf<typeof listQuestions>) => {
  const { db, scope, note } = act;
  const { unitCode, caseCode = null, limit = 50 } = input;
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const path = unit?.path ?? scope.path;
  // What binds everybody in this list; a stricter local row further down is judged when the request is sent.
  const law = await asInstallation(db, async () =>
    lawOf(await ruleTableFor(db, path === '/' ? null : path), await calendarHere(db)),
  );
  const lines: Line[] = [];
  let after = input.after ?? 0;
  let isMore = true;
  for (let reads = 0; isMore && lines.length < limit && reads < MOST_READS; reads += 1) {
    const cases = await casesBelow(db, { path, caseCode, after });
    lines.push(...(await linesOf(act, cases, law)));
    after = cases.at(-1)?.row.id ?? after;
    isMore = cases.length === AT_ONCE;
  }
  const last = lines[limit - 1]?.caseId;
  const page = last === undefined ? lines : lines.filter(({ caseId }) => caseId <= last);
  const next = page.length < lines.length ? (last ?? null) : isMore ? after : null;
  const unitId = unit?.id ?? scope.unitId;
  note({ ...(unitId === null ? {} : { object: `unit:${unitId}`, unitId }), detail: { rows: page.length } });
  return { questions: page, next };
};
