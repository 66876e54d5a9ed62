import type { Tx } from '#db/database.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { parsePeriod, until } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { readCount } from '../../dashboardContract.ts';
import { facts } from '../../query.ts';
import { answerCounts } from '../counts.ts';
import { subtreeOf } from '../tree.ts';

/** One count of a unit; null where no record of the measure is kept. */
export const countOf = async (
  db: Tx,
  today: Day,
  input: InputOf<typeof readCount>,
): Promise<OutputOf<typeof readCount>> => {
  const asOf = input.asOf ?? today;
  const period = parsePeriod(input.period);
  if (!period)
    throw new Refusal('invalid-input', {
      code: 'period-unknown',
      field: 'period',
      values: { period: input.period },
    });
  const tree = input.tree ?? 'now';
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const countedBy = await countingDayOf(db);
  const subtree = await subtreeOf(db, unit, asOf, tree);
  const window = until(period, asOf);
  const needs = window ? [{ query: facts(input.measure, [window]), by: 'all' as const }] : [];
  const [answer] = await answerCounts(db, needs, subtree, countedBy);
  const parts = answer ? answer.parts : [];
  return {
    n: parts === null ? null : parts.reduce((sum, { n }) => sum + n, 0),
    from: period.from,
    to: period.to,
    asOf,
    tree,
    countedBy,
  };
};
