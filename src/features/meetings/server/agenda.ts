import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { thresholdOf, type VoteAct } from '#features/admissions/acts/votes.ts';
import { actNamed } from '#features/admissions/acts.ts';
import { fold } from '#features/admissions/history.ts';
import { blockersOf, reasonViewOf } from '#features/admissions/judge.ts';
import { MATTERS, type Matter, PREPARING, PROBATION, PROPOSED } from '#features/admissions/model.ts';
import { PATH_STEPS } from '#features/admissions/paths.ts';
import { placeIn, unitOfBody } from '#features/admissions/place.ts';
import { factsWith, type Judged, lawOf } from '#features/admissions/server/facts.ts';
import { lawsFor } from '#features/admissions/server/law.ts';
import { chainsOn } from '#features/admissions/server/place.ts';
import { casesWithEvents, startOf } from '#features/admissions/server/rows.ts';
import type { CaseState } from '#features/admissions/state.ts';
import { statusOn } from '#features/admissions/status.ts';
import { votesNeeded } from '#features/rules/share.ts';
import { type Day, later } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { actOf, awaitsVote } from '../agenda.ts';
import type { MeetingRow } from './rows.ts';

/** Cases that a vote of this meeting may be the next step of, and those it lists. */
const candidatesFor = async (db: Tx, { id, body, unitId, path, heldOn }: MeetingRow) => {
  const isUpThere = sql`c.status = any(${[...PROPOSED, 'official-proposed']}::text[])
    or c.status = any(${[...PROBATION]}::text[]) and exists (
      select from case_event e where e.case_id = c.id
        and (e.act = 'report-failed-vote' or e.act = 'propose' and e.details ->> 'matter' = 'removal'))`;
  const mayBeNext =
    body === 'branch'
      ? sql`c.unit_id = ${unitId} and c.status = any(${[...PREPARING, ...PROBATION, 'returned', 'papers-expired']}::text[])`
      : sql`u.path >= ${path} and u.path < ${endOfPath(path)} and (${isUpThere})`;
  const { rows } = await sql<{ id: number; unitName: string; listed: Matter[] }>`
    select c.id, coalesce(n.name, u.code) as "unitName",
      array(select i.matter from meeting_item i where i.meeting_id = ${id} and i.case_id = c.id) as listed
    from admission_case c join unit u on u.id = c.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${heldOn}::date
    where c.forgotten_on is null and (${mayBeNext} or c.id in (select case_id from meeting_item where meeting_id = ${id}))
    order by c.id`.execute(db);
  return rows;
};

const ballotsBefore = (state: CaseState, matter: Matter) => {
  const { branch, base } = state.matters[matter];
  return (
    [
      ['branch', branch],
      ['base-committee', base],
    ] as const
  ).flatMap(([body, ballot]) =>
    ballot
      ? [{ body, on: ballot.on, yes: ballot.yes, convened: ballot.convened, passed: ballot.passed }]
      : [],
  );
};

/** What blocks this vote on a day, if it is the next step or listed; null when it is neither. */
const judge = (
  name: VoteAct,
  { matter, isListed, on }: { matter: Matter; isListed: boolean; on: Day },
  { state, facts, rules }: { state: CaseState } & Pick<Judged, 'facts' | 'rules'>,
) => {
  const status = statusOn(state, on, facts.rules);
  if (!isListed && !awaitsVote(name, state, { matter, status, facts })) return null;
  const act = actNamed(name);
  return blockersOf(act, state, on, { ...(act.example as object), matter }, facts).map((code) => {
    const { rule: _, ...view } = reasonViewOf(code, lawOf({ facts, rules }));
    return view;
  });
};

/** Everybody whose next step is this meeting's vote, with what still blocks it on its day, and whom it lists. */
export const itemsFor = async ({ db, today }: Act, meeting: MeetingRow, convened = 0) => {
  const { body, heldOn: on, unitId } = meeting;
  if (body === 'branch-committee') return [];
  const candidates = new Map((await candidatesFor(db, meeting)).map((one) => [one.id, one]));
  const cases = await casesWithEvents(db, [...candidates.keys()]);
  const laws = await lawsFor(
    db,
    cases.map(({ row }) => row.unitId),
  );
  const chainOf = await chainsOn(
    db,
    cases.map(({ row }) => ({ unitId: row.unitId, on })),
  );
  return cases.flatMap(({ row, events }) => {
    const law = laws.get(row.unitId);
    const candidate = candidates.get(row.id);
    if (!law || !candidate) return [];
    const judged = factsWith(chainOf, row, { law, today: later(on, today) })({ unitId: row.unitId, on });
    const { facts, chain, rules } = judged;
    if (unitOfBody(placeIn(chain), facts.path, body)?.unitId !== unitId) return [];
    const name = actOf(body, PATH_STEPS[facts.path].decidedBy);
    const state = fold(
      startOf(row),
      events.filter((event) => event.on <= on),
    );
    return MATTERS.flatMap((matter) => {
      const isListed = candidate.listed.includes(matter);
      const blockers = judge(name, { matter, isListed, on }, { state, facts, rules });
      if (blockers === null) return [];
      return [
        {
          caseCode: row.code,
          fullName: row.fullName,
          unitName: candidate.unitName,
          matter,
          version: row.version,
          act: name,
          isListed,
          needed: convened === 0 ? null : votesNeeded(thresholdOf(name, facts), convened),
          former: ballotsBefore(state, matter),
          blockers,
        },
      ];
    });
  });
};
