import { type RawBuilder, sql } from 'kysely';
import { ENDED } from '#features/admissions/model.ts';
import type { Day } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import { FLOW_STEPS, type FlowQuery, type FlowStep, type Outcome } from '../../flow.ts';

type Sql<T = unknown> = RawBuilder<T>;

/** The day on which a case `c` passed each step. */
export const DAY_OF: Readonly<Record<FlowStep, Sql>> = {
  listed: sql`c.opened_on`,
  class: sql`c.enrolled_on`,
  certificate: sql`c.certified_on`,
  dossier: sql`c.dossier_on`,
  resolution: sql`c.resolved_on`,
  decision: sql`c.decided_on`,
  ceremony: sql`c.ceremony_on`,
  recognition: sql`c.recognition_decided_on`,
};

/** How the person of a case was found: the organisation that introduced goes before the origin it stands for. */
export const originKey: Sql<string> = sql`case
  when c.introducer is not null and coalesce(c.origin, 'mass-organisation') = 'mass-organisation' then 'introducer:' || c.introducer
  when c.origin is not null then 'origin:' || c.origin else 'untold' end`;

const OUT = ENDED.filter((status) => status !== 'official');

const passed = (on: Day, ...steps: readonly FlowStep[]): Sql<boolean> =>
  sql`(${sql.join(
    steps.map((step) => sql`coalesce(${DAY_OF[step]} <= ${on}::date, false)`),
    sql` or `,
  )})`;

/** What became of the person of a case by a day. */
export const outcomeOn = (on: Day): Sql<Outcome> => sql`case
  when c.status = any(${OUT}) and c.status_since <= ${on}::date then 'out'
  when ${passed(on, 'recognition')} then 'recognised'
  when c.status = 'paused' and c.status_since <= ${on}::date or c.moving_to_id is not null then 'resting'
  when ${passed(on, 'ceremony')} then 'admitted'
  when ${passed(on, 'dossier', 'resolution', 'decision')} then 'dossier'
  when ${passed(on, 'class', 'certificate')} then 'class'
  else 'source' end`;

/** Whether the person had come to a step by a day, or further: a step that nobody recorded was passed with the next. */
export const reached = (step: FlowStep, on: Day): Sql<boolean> =>
  step === 'listed' ? sql`true` : passed(on, ...FLOW_STEPS.slice(FLOW_STEPS.indexOf(step)));

export const within = (day: Sql, { from, to }: { from: Day; to: Day }): Sql<boolean> =>
  sql`${day} between ${from}::date and ${to}::date`;

/** `from …`: the cases of a subtree, where they are today. */
export const casesBelow = (path: string): Sql =>
  sql`admission_case c join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}`;

/** The cases behind a number of the flow, one row each. */
export const flowRows = (query: FlowQuery, path: string): Sql => {
  const { view, step = 'listed', on, origins, outcomes } = query;
  const isMeant =
    view === 'period'
      ? within(DAY_OF[step], query)
      : sql<boolean>`${within(DAY_OF.listed, query)} and ${reached(step, on)}`;
  return sql`
    select lpad(c.id::text, 12, '0') as key, c.code, ${DAY_OF[view === 'period' ? step : 'listed']} as on_day, c.unit_id, c.person_id,
      null::text as kind, null::text as number,
      (select i.name from catalogue_item i where i.code = coalesce(c.origin, c.introducer)
        and i.catalogue = case when c.origin is null then 'introducer' else 'discovery-origin' end) as label,
      null::int as months_left
    from ${casesBelow(path)}
    where ${isMeant}
      ${origins === undefined ? sql`` : sql`and ${originKey} = any(${[...origins]})`}
      ${outcomes === undefined ? sql`` : sql`and ${outcomeOn(on)} = any(${[...outcomes]})`}`;
};
