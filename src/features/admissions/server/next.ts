import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Day } from '#kernel/day.ts';
import { idleClocks, nextOf, waitsSince } from '../ahead/next.ts';
import { foldSince } from '../history.ts';
import { ENDED } from '../model.ts';
import { pathOf } from '../paths.ts';
import { type Link, pathFactsOf, placeIn, unitOfParty } from '../place.ts';
import type { CaseState } from '../state.ts';
import { type Shown, shownOn } from '../status.ts';
import { type Law, lawFor } from './law.ts';
import { chainsOn } from './place.ts';
import { syncSources } from './projected/source.ts';
import { casesWithEvents, startOf } from './rows.ts';

/** A case as it stands: its branch, what its events say, the day of the last of them, and what lists show of it. */
type Standing = { caseId: number; unitId: number; state: CaseState; since: Day; shown: Shown };

/** The row of a case's next step in the tree of today; the unit of a move's receiving side is read where it is written. */
const rowOf = (
  { caseId, unitId, state, since, shown }: Standing,
  chain: readonly Link[],
  law: Law,
  today: Day,
) => {
  const [place, facts] = [placeIn(chain), pathFactsOf(chain)];
  const path = pathOf(facts, law.on(today).rules.value);
  const next = nextOf(state, { path, hasSection: facts.hasSection });
  return (
    next && {
      case_id: caseId,
      unit_id: next.party === 'receiving-committee' ? null : unitOfParty(place, path, next.party).unitId,
      branch_id: unitId,
      base_id: place.base?.unitId ?? null,
      upper_id: place.upper?.unitId ?? null,
      act: next.act,
      party: next.party,
      matter: next.matter,
      is_returned: next.isReturned,
      since,
      idle: idleClocks(path),
      shown_status: shown.status,
    }
  );
};

/**
 * Writes whose turn it is in each of these cases and by when, in one statement, and which of them are sources; their
 * clocks are written before.
 */
export const syncNext = async (db: Tx, law: Law, today: Day, cases: readonly Standing[]): Promise<void> => {
  const chainOf = await chainsOn(
    db,
    cases.map(({ unitId }) => ({ unitId, on: today })),
  );
  const rows = cases.flatMap((one) => {
    const chain = chainOf({ unitId: one.unitId, on: today });
    return chain.length === 0 ? [] : (rowOf(one, chain, law, today) ?? []);
  });
  await asInstallation(db, async () => {
    await sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(case_id int, unit_id int, branch_id int,
          base_id int, upper_id int, act text, party text, matter text, is_returned boolean, since date, idle jsonb, shown_status text)),
      gone as (
        delete from next_step where case_id = any(${cases.map(({ caseId }) => caseId)}::int[])
          and case_id not in (select case_id from given))
      insert into next_step (case_id, unit_id, branch_id, base_id, upper_id, act, party, matter, is_returned, since, due_on, clock,
        shown_status)
      select g.case_id, coalesce(g.unit_id, c.moving_to_id, g.branch_id), g.branch_id, g.base_id, g.upper_id, g.act, g.party,
        g.matter, g.is_returned, g.since, k.due_on, k.kind, g.shown_status
      from given g join admission_case c on c.id = g.case_id
        left join lateral (
          select due_on, kind from case_clock k where k.case_id = g.case_id and k.ended_on is null and not g.idle ? k.kind
          order by due_on, id limit 1) k on true
      on conflict (case_id) do update set unit_id = excluded.unit_id, branch_id = excluded.branch_id,
        base_id = excluded.base_id, upper_id = excluded.upper_id, act = excluded.act, party = excluded.party,
        matter = excluded.matter, is_returned = excluded.is_returned, since = excluded.since, due_on = excluded.due_on,
        clock = excluded.clock, shown_status = excluded.shown_status`.execute(db);
    await syncSources(db, cases);
  });
};

/** Writes what lists show of these cases, where the days or a new rule changed it. */
const syncShown = (db: Tx, cases: readonly Standing[]) => {
  const rows = cases.map(({ caseId, shown: { status, since, turn } }) => ({
    ...{ case_id: caseId, status, since, turns_to: turn?.to ?? null, turns_on: turn?.on ?? null },
  }));
  return sql`
    update admission_case c set shown_status = g.status, shown_since = g.since, turns_to = g.turns_to, turns_on = g.turns_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(case_id int, status text, since date, turns_to text, turns_on date)
    where c.id = g.case_id and (c.shown_status, c.shown_since, c.turns_to, c.turns_on)
      is distinct from (g.status, g.since, g.turns_to, g.turns_on)`.execute(db);
};

/** Writes what the days have brought since the last night, for every case at once; readers of it find it by its day. */
export const turnCases = (tx: Tx, today: Day) =>
  sql`
    with turned as (
      update admission_case set shown_status = turns_to, shown_since = turns_on, turns_to = null, turns_on = null
      where turns_on <= ${today}::date returning id, shown_status)
    update next_step s set shown_status = t.shown_status from turned t where t.id = s.case_id`.execute(tx);

const atOnce = 500;

/**
 * Writes the next step of every case underway anew, and what lists show of it: a unit that moved, merged or got another
 * power since the last event changes whose turn it is, and a day may turn a status. The paths are chosen by rules that no unit may set for itself.
 */
export const refreshNext = async (db: Db, today: Day, signal: AbortSignal): Promise<void> => {
  await inTransaction(db, '/', (tx) => turnCases(tx, today));
  for (let after: number | null = 0; after !== null && !signal.aborted; ) {
    const from: number = after;
    after = await inTransaction(db, '/', async (tx) => {
      // An act on one of them waits, so that what it writes is not overtaken by what was read before it.
      const { rows } = await sql<{ id: number }>`
        select id from admission_case where id > ${from} and not status = any(${[...ENDED]}::text[])
        order by id limit ${atOnce} for share`.execute(tx);
      const found = await casesWithEvents(
        tx,
        rows.map(({ id }) => id),
      );
      const [first] = found;
      if (!first) return null;
      const law = await lawFor(tx, first.row.unitId);
      const rules = law.on(today).rules.value;
      const cases = found.map(({ row, events }) => {
        const { state, since } = foldSince(startOf(row), events, row.openedOn);
        return {
          ...{ caseId: row.id, unitId: row.unitId, state, since: waitsSince(events, row.openedOn) },
          shown: shownOn(state, since, today, rules),
        };
      });
      await syncShown(tx, cases);
      await syncNext(tx, law, today, cases);
      return rows.at(-1)?.id ?? null;
    });
  }
};
