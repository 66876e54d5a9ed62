import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { targetsOfUnits } from '#features/plans/server/assignMany.ts';
import { yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { toNumber } from '#kernel/number.ts';
import { isAllowed } from '#kernel/roles.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { DraftRow } from '../model.ts';
import type { readRound } from '../readContract.ts';
import { goalsOf, introductionsOf } from './goals.ts';
import { resultsOfMembers, stockOfMembers, targetsOfMembersIn } from './members.ts';
import { resultsOf, stockOf } from './results.ts';
import { headOf, offersIn, type Round, roundNamed } from './rounds.ts';
import { type Below, belowIn, suggestionsIn } from './subjects.ts';

type Output = OutputOf<typeof readRound>;
const RAW = { decimals: 9, rounding: 'half-up' } as const;
const YEARS = 3;

const draftsOf = async (db: Tx, roundId: number): Promise<Output['drafts']> => {
  const { rows } = await sql<{ name: string; isChosen: boolean; rows: Record<string, DraftRow> }>`
    select name, is_chosen as "isChosen", rows from allocation_draft where round_id = ${roundId} order by id`.execute(
    db,
  );
  return rows.map(({ rows: kept, ...draft }) => ({
    ...draft,
    rows: Object.entries(kept).map(([unitCode, row]) => ({ unitCode, ...row })),
  }));
};

const stepsOf = async (db: Tx, roundId: number): Promise<Output['steps']> => {
  const { rows } = await sql<Output['steps'][number]>`
    select s.move, s.on_day as "on", s.units, s.note, d.code as "documentCode"
    from allocation_step s left join document d on d.id = s.document_id where s.round_id = ${roundId} order by s.id`.execute(
    db,
  );
  return rows;
};

const dutiesOf = async (db: Tx, roundId: number) => {
  const { rows } = await sql<{ unitId: number; all: number; fulfilled: number }>`
    select d.unit_id as "unitId", count(*)::int as all, count(d.fulfilled_on)::int as fulfilled
    from allocation_target a join target_duty d on d.target_id = a.target_id where a.round_id = ${roundId} group by 1`.execute(
    db,
  );
  return new Map(rows.map(({ unitId, all, fulfilled }) => [unitId, { all, fulfilled }]));
};

/** What speaks for each row: of units counted facts and cases, of members whom they helped. */
const groundsOf = async (
  { db, today, scope }: Act,
  round: Round,
  { units, years }: { units: readonly Below[]; years: readonly number[] },
) => {
  const ids = units.map(({ id }) => id);
  const seesCases = seesPeople(scope);
  if (units.some(({ isMember }) => isMember)) {
    return {
      results: await resultsOfMembers(db, { round, members: units, years }, today),
      stock: seesCases ? await stockOfMembers(db, units, today) : null,
      targets: await targetsOfMembersIn(db, round, ids, today),
    };
  }
  return {
    // What was counted of a unit may hang elsewhere today; which units are shown was decided before.
    results:
      units.length === 0 ? null : await asInstallation(db, () => resultsOf(db, round, units, years, today)),
    stock: seesCases ? await stockOf(db, round, units, today) : null,
    targets: await targetsOfUnits(db, { planId: round.planId, measure: round.measure, on: today }, ids),
  };
};

const seesPeople = ({ role }: Act['scope']): boolean =>
  role === 'machine' || (role !== 'visitor' && isAllowed(role, 'case-reader'));

/** Everything the page of a round shows, by the same dozen statements whatever the number of units. */
export const read = async (act: Act, { roundCode }: InputOf<typeof readRound>): Promise<Output> => {
  const { db, today, scope, note } = act;
  const round = await roundNamed(act, roundCode);
  const isMine = isWithin(round.path, scope);
  const units = await belowIn(db, round, today);
  const isOfMembers = units.some(({ isMember }) => isMember);
  const years = Array.from({ length: YEARS }, (_, at) => yearOf(round.from) - YEARS + at);
  const suggestions = await suggestionsIn(db, round, units);
  const { results, stock, targets: held } = await groundsOf(act, round, { units, years });
  const offers = await offersIn(db, [round.id]);
  const byUnit = Map.groupBy(offers, ({ unitId }) => unitId);
  const targets = new Map(held.map((one) => [one.unitId, one]));
  const duties = await dutiesOf(db, round.id);
  const names = !isOfMembers || seesPeople(scope);
  note({ object: `allocation:${round.id}`, unitId: round.unitId, detail: { rows: units.length } });
  return {
    round: headOf(round, offers, isMine),
    drafts: isMine ? await draftsOf(db, round.id) : [],
    isOfMembers,
    countedBy: await countingDayOf(db, today),
    years,
    units: units.map((unit): Output['units'][number] => {
      const found = suggestions.get(unit.id);
      const target = targets.get(unit.id);
      return {
        ...{ code: unit.code, name: names ? unit.name : unit.code },
        ...{ kind: unit.kind, block: unit.block, places: unit.places },
        bases: Object.entries(unit.bases).map(([base, value]) => ({ base: base as 'members-now', value })),
        past: years.map((_, at) => (results?.past ? (results.past[at]?.get(unit.id) ?? 0) : null)),
        listed: results?.listed.get(unit.id) ?? 0,
        done: results?.done ? (results.done.get(unit.id) ?? 0) : null,
        stock: stock?.get(unit.id) ?? null,
        rule: found?.rule ?? null,
        base: found?.base ?? null,
        baseValue: found?.baseValue ?? null,
        rate: found?.rate ? toNumber(found.rate, RAW) : null,
        raw: found?.raw ? toNumber(found.raw, RAW) : null,
        suggested: found?.suggested ?? null,
        minimum: found?.minimum ?? 0,
        minimumRule: found?.minimumRule ?? null,
        offers: (byUnit.get(unit.id) ?? []).map(({ side, number, reason, on }) => ({
          side,
          number,
          reason,
          on,
        })),
        target: target ? { code: target.code, original: target.original, current: target.current } : null,
        duties: duties.get(unit.id) ?? { all: 0, fulfilled: 0 },
      };
    }),
    goals: isMine ? await goalsOf(db, round, today) : [],
    introductions: isMine ? await introductionsOf(db, round, today) : [],
    done: isMine ? (results?.all ?? null) : null,
    steps: isMine ? await stepsOf(db, round.id) : [],
  };
};
