import { sql } from 'kysely';
import { calendarHere } from '#features/calendar/server/workingDays.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { isOfItsKind } from '#features/rules/kinds.ts';
import type { RuleRow } from '#features/rules/model.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { withRow } from '#features/rules/table.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { acts } from '../acts.ts';
import { CLOCK_RULES, type ClockKind } from '../clocks.ts';
import type { previewRule } from '../contract/preview.ts';
import { type CaseEvent, fold } from '../history.ts';
import { blockersOf } from '../judge.ts';
import { statusOn } from '../status.ts';
import { factsWith } from './facts.ts';
import { type Law, lawOf } from './law.ts';
import { chainsOn } from './place.ts';
import { dueOf } from './projected/project.ts';
import { type CaseRow, startOf, underwayBelow } from './rows.ts';

const MOST_CASES = 1_000;

/** What blocks each act that a case offers on a day, by act. */
const blockersUnder = (
  law: Law,
  { row, events }: { row: CaseRow; events: readonly CaseEvent[] },
  { today, chainOf }: { today: Day; chainOf: Parameters<typeof factsWith>[0] },
) => {
  const { facts } = factsWith(chainOf, row, { law, today })({ unitId: row.unitId, on: today });
  const state = fold(startOf(row), events);
  const status = statusOn(state, today, facts.rules);
  return new Map(
    acts
      .filter(({ from }) => from.includes(status))
      .map((act) => [act.name, blockersOf(act, state, today, act.example, facts)]),
  );
};

type ClockRow = { caseCode: string; kind: ClockKind; startsOn: Day; dueOn: Day };

/** Deadlines that run and hang on the parameter; a stored one stays as it is until an event names the new row. */
const deadlinesUnder = async ({ db }: Act, ids: readonly number[], key: string, law: Law) => {
  const kinds = Object.entries(CLOCK_RULES)
    .filter(([, { parameter, extension }]) => parameter === key || extension === key)
    .map(([kind]) => kind);
  const { rows } = await sql<ClockRow>`
    select c.code as "caseCode", k.kind, k.starts_on as "startsOn", k.due_on as "dueOn"
    from case_clock k join admission_case c on c.id = k.case_id
    where k.case_id = any(${[...ids]}::int[]) and k.ended_on is null and k.extended_by_id is null
      and k.kind = any(${kinds}::text[]) order by k.due_on, k.id`.execute(db);
  return rows.flatMap(({ startsOn, ...clock }) => {
    const would = dueOf(
      { startsOn, kind: clock.kind, parameter: CLOCK_RULES[clock.kind].parameter },
      law,
    )?.dueOn;
    return would && would !== clock.dueOn ? [{ ...clock, wouldBeDueOn: would }] : [];
  });
};

/** What a new rule would change in the cases underway; nothing is written. */
export const preview = async (act: Act, input: InputOf<typeof previewRule>) => {
  const { db, today, scope, note } = act;
  const { key, value, since, until = null } = input;
  refuseIf(
    isOfItsKind(key, value)
      ? []
      : [{ code: 'rule-value-is-of-another-kind', field: 'value', values: { name: key } }],
  );
  const unit = input.unitCode === undefined ? null : await unitNamed(db, input.unitCode, 'unitCode');
  const path = unit?.path ?? scope.path;
  const table = await ruleTableFor(db, unit?.path ?? null);
  const row = {
    code: 'preview',
    key,
    layer: unit ? 'local' : 'reading',
    unitPath: unit?.path ?? null,
    since,
    until,
    document: '',
    clause: '',
    confidence: 'official-text',
    value,
    note: null,
  } as RuleRow;
  const cases = await underwayBelow(db, path, MOST_CASES + 1);
  const looked = cases.slice(0, MOST_CASES);
  const chainOf = await chainsOn(
    db,
    looked.map(({ row: one }) => ({ unitId: one.unitId, on: today })),
  );
  const calendar = await calendarHere(db);
  const before = lawOf(table, calendar);
  const after = lawOf(withRow(table, row), calendar);
  const context = { today, chainOf };
  const changed = looked.flatMap((one) => {
    const was = blockersUnder(before, one, context);
    return [...blockersUnder(after, one, context)].flatMap(([name, blockers]) => {
      const earlier = was.get(name) ?? [];
      const added = blockers.filter((code) => !earlier.includes(code));
      const removed = earlier.filter((code) => !blockers.includes(code));
      return added.length + removed.length > 0 ? [{ caseCode: one.row.code, act: name, added, removed }] : [];
    });
  });
  const ids = looked.map(({ row: one }) => one.id);
  note({ object: 'rule', detail: { key, since, cases: looked.length } });
  return {
    cases: looked.length,
    isComplete: cases.length <= MOST_CASES,
    deadlines: await deadlinesUnder(act, ids, key, after),
    acts: changed,
  };
};
