import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { until } from '#kernel/period.ts';
import type { readCount } from '../../contract/dashboard.ts';
import { facts } from '../../query.ts';
import { standpointOf } from '../ask/standpoint.ts';
import { answerCounts, totalOf } from '../counts.ts';

/**
 * One count of a unit, the same that its figures show; null where no record of the measure is kept. The unit is looked
 * up in the caller's scope, its facts are read in the whole installation.
 */
export const countOf = async (
  db: Tx,
  today: Day,
  { unitCode, measure, period: code, asOf = today, tree = 'now' }: InputOf<typeof readCount>,
): Promise<OutputOf<typeof readCount>> => {
  return aboutUnit(db, unitCode, async (unit) => {
    const { question, subtree, countedBy } = await standpointOf(db, unit, { period: code, asOf, tree });
    const { from, to } = question.period;
    const window = until(question.period, asOf);
    const query = facts(measure, window ? [window] : []);
    const [answer] = await answerCounts(db, [{ query, by: 'all' }], subtree, countedBy);
    return { n: totalOf(answer), from, to, asOf, tree, countedBy };
  });
};
