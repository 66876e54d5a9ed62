import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { until } from '#kernel/period.ts';
import type { readCount } from '../../dashboardContract.ts';
import { facts } from '../../query.ts';
import { questionOf } from '../ask/question.ts';
import { answerCounts } from '../counts.ts';
import { subtreeOf } from '../tree.ts';

/**
 * One count of a unit, the same that its figures show; null where no record of the measure is kept. The unit is looked
 * up in the caller's scope, its facts are read in the whole installation.
 */
export const countOf = async (
  db: Tx,
  today: Day,
  input: InputOf<typeof readCount>,
): Promise<OutputOf<typeof readCount>> => {
  const asOf = input.asOf ?? today;
  const tree = input.tree ?? 'now';
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  return asInstallation(db, async () => {
    const { period } = await questionOf(db, unit, { period: input.period });
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
  });
};
