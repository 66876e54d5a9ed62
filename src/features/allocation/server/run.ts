import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { ratio, toNumber } from '#kernel/number.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { runAllocation } from '../contract.ts';
import { allocate } from '../divisor/allocate.ts';
import { EMPTY_ROW } from '../model.ts';
import { refuseContradictions, rowOf } from './drafts.ts';
import { ownRound } from './rounds.ts';
import { belowIn, suggestionsIn } from './subjects.ts';

const RAW = { decimals: 3, rounding: 'half-up' } as const;

/** Divides what the round has to give among its units; nothing is written. */
export const run = async (
  act: Act,
  input: InputOf<typeof runAllocation>,
): Promise<OutputOf<typeof runAllocation>> => {
  const { db, today } = act;
  const round = await ownRound(act, input.roundCode);
  refuseContradictions(input.rows);
  const units = await belowIn(db, round, today);
  const suggestions = await suggestionsIn(db, round, units);
  const rows = new Map(input.rows.map((row) => [row.unitCode, rowOf(row)]));
  const total = (input.total ?? round.total) - round.reserve;
  refuseIf(total < 0 ? [{ code: 'allocation-reserve-is-within-the-total', field: 'total' }] : []);
  const entrants = units.map(({ id, code, isMember }) => {
    const { assigned, lower, upper, isLocked } = rows.get(code) ?? EMPTY_ROW;
    const { raw: weight = null, minimum = 0 } = suggestions.get(id) ?? {};
    // No formula speaks for one member: all weigh alike.
    const raw = isMember ? ratio(1) : weight;
    const least = Math.max(lower ?? 0, minimum);
    const most = upper === null ? null : Math.max(upper, least);
    return { code, weight: raw, lower: least, upper: most, lock: isLocked ? assigned : null };
  });
  act.note({ object: `allocation:${round.id}`, unitId: round.unitId, detail: { total } });
  const outcome = allocate(entrants, total, input.keeping ?? round.keeping);
  if (outcome.kind === 'impossible') {
    const repairs = outcome.repairs.map((changes) =>
      changes.map(({ code, ...change }) => ({ unitCode: code, ...change })),
    );
    return { total, shares: [], gap: outcome.gap, repairs };
  }
  return {
    total,
    shares: outcome.shares.map(({ code, quota, ...share }) => ({
      unitCode: code,
      ...share,
      quota: toNumber(quota, RAW),
    })),
    gap: null,
    repairs: [],
  };
};
