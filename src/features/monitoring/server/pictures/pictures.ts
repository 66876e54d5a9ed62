import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { previousSame, until } from '#kernel/period.ts';
import { type readPictures, STEPS } from '../../contract/pictures.ts';
import { facts } from '../../query.ts';
import { spansOf } from '../../spans.ts';
import { standpointWith } from '../ask/standpoint.ts';
import { answerCounts, totalOf } from '../counts.ts';
import { arranged, unitsShown } from '../dashboard/units.ts';
import { agesIn } from './ages.ts';

/**
 * What the pictures of a unit show: one statement for all counts that the sums know, one for sex and age. The unit is
 * looked up in the caller's scope; what was counted below it may hang elsewhere today.
 */
export const picturesOf = async (
  db: Tx,
  today: Day,
  { unitCode, period: code, asOf = today, tree = 'now' }: InputOf<typeof readPictures>,
): Promise<OutputOf<typeof readPictures>> => {
  return aboutUnit(db, unitCode, async (unit) => {
    const { question, subtree, countedBy, more } = await standpointWith(db, unit, {
      ...{ period: code, asOf, tree },
      more: unitsShown(unit.id, asOf),
    });
    const { children } = arranged(more, unit.id);
    const window = until(question.period, asOf);
    const before = until(previousSame(question.period), addMonths(asOf, -12));
    const { grain, spans } = window ? spansOf(window) : { grain: 'month' as const, spans: [] };
    const units = [unit.id, ...children.map(({ id }) => id)];
    const answers = await answerCounts(
      db,
      [
        ...STEPS.map((measure) => ({ query: facts(measure, window ? [window] : []), by: 'all' as const })),
        ...spans.map((span) => ({ query: facts('admission', [span]), by: { units } })),
      ],
      subtree,
      countedBy,
    );
    const bySpan = answers
      .slice(STEPS.length)
      .map(({ parts }) => new Map(parts?.map(({ key, n }) => [Number(key), n])));
    const countsOf = (id: number): number[] => bySpan.map((counts) => counts.get(id) ?? 0);
    return {
      window,
      before,
      grain,
      spans,
      whole: countsOf(unit.id),
      units: children.map(({ id, code: of, name }) => {
        const n = countsOf(id);
        return { code: of, name, n, total: n.reduce((sum, one) => sum + one, 0) };
      }),
      ...(await agesIn(db, subtree, { window, before }, countedBy)),
      steps: STEPS.map((measure, index) => {
        const [n, former] = [totalOf(answers[index]), totalOf(answers[index - 1])];
        return { measure, n, share: n && former ? n / former : null };
      }),
    };
  });
};
