import { parseDecimal, printCount, printDecimal, printPercent, ratio } from '#kernel/number.ts';
import { Picture } from '#web/picture/Picture.tsx';
import type { FlowView } from '../../flow.ts';
import { CountButton } from '../dashboard/CountButton.tsx';
import { sayPictures } from '../pictures/sayPictures.ts';
import { stepDrawing } from '../pictures/stepDrawing.ts';
import { sayFlow } from './sayFlow.ts';
import { countedOf, type Flow, fileOf, type Shown, sheetOf, sourceOf } from './shown.ts';

type Step = Flow['cohort'][number];

const daysOf = ({ medianDays }: Step): string | null => {
  const exact = medianDays === null ? null : parseDecimal(String(medianDays));
  return exact && printDecimal(exact, { decimals: 1, rounding: 'half-up' });
};

/** The steps of the way, for the same people or for the period; never both in one picture. */
export function StepsPicture({ flow, window, onOpen, view }: Shown & { view: FlowView }) {
  const { unit } = flow;
  const isCohort = view === 'cohort';
  const steps = isCohort ? flow.cohort : flow.inPeriod;
  const nameOf = ({ step }: Step): string => sayFlow(`step.${step}`);
  const shareOf = (index: number): string | null => {
    const [before, now] = [steps[index - 1], steps[index]];
    return isCohort && before && now && before.n > 0 ? printPercent(ratio(now.n, before.n)) : null;
  };
  const counted = (one: Step) =>
    countedOf(
      { flow, window },
      sayFlow(`steps.list-${view}`, { name: nameOf(one), unit: unit.name }),
      one.n,
      { view, step: one.step },
    );
  /** On the bar the number, its share and the days; said in full where it is reached. */
  const wordsOf = (one: Step, index: number): { number: string; says: string } => {
    const [n, share, days] = [printCount(one.n), shareOf(index), daysOf(one)];
    const number = share ? sayFlow('steps.bar-share', { n, share }) : n;
    const told = sayFlow('steps.say', { name: nameOf(one), n });
    const says = share ? sayFlow('steps.say-share', { words: told, share }) : told;
    if (index === 0) return { number, says };
    return days
      ? {
          number: sayFlow('steps.bar-days', { words: number, days }),
          says: sayFlow('steps.say-days', { words: says, days, measured: printCount(one.measured) }),
        }
      : { number, says: sayFlow('steps.say-no-days', { words: says }) };
  };
  const first = steps[0]?.n ?? 0;
  const done = steps.find(({ step }) => step === 'ceremony')?.n ?? 0;
  const title = (): string => {
    const values = { n: printCount(first), done: printCount(done) };
    if (!isCohort) return sayFlow('steps.period-title', values);
    return done > 0
      ? sayFlow('steps.cohort-title', { ...values, share: printPercent(ratio(done, first)) })
      : sayFlow('steps.cohort-title-none', values);
  };
  return (
    <Picture
      title={title()}
      drawing={stepDrawing(
        steps.map((one, index) => ({
          n: one.n,
          name: nameOf(one),
          ...wordsOf(one, index),
          doors: [{ words: sayPictures('door.list'), open: () => onOpen(counted(one)) }],
        })),
        { label: sayFlow(`steps.${view}-label`), describes: sayFlow(`steps.${view}-describes`) },
      )}
      twin={{
        head: sayFlow('steps.step'),
        columns: [
          sayFlow('steps.n'),
          ...(isCohort ? [sayFlow('steps.share')] : []),
          sayFlow('steps.days'),
          sayFlow('steps.measured'),
        ],
        rows: steps.map((one, index) => ({
          key: one.step,
          name: nameOf(one),
          cells: [
            <CountButton key="n" counted={counted(one)} onOpen={onOpen} />,
            ...(isCohort ? [shareOf(index) ?? ''] : []),
            index === 0 ? '' : (daysOf(one) ?? sayFlow('steps.days-none')),
            index === 0 ? '' : printCount(one.measured),
          ],
        })),
      }}
      sheet={sheetOf(
        isCohort ? 'cohort' : 'inPeriod',
        [
          {
            field: 'step',
            title: sayFlow('steps.step'),
            words: Object.fromEntries(steps.map((one) => [one.step, nameOf(one)])),
          },
          { field: 'n', title: sayFlow('steps.n'), kind: 'number' },
          ...(isCohort ? [{ field: 'share', title: sayFlow('steps.share'), kind: 'share' as const }] : []),
          { field: 'medianDays', title: sayFlow('steps.days'), kind: 'number' },
          { field: 'measured', title: sayFlow('steps.measured'), kind: 'number' },
        ],
        flow,
      )}
      source={sourceOf(flow)}
      file={fileOf(isCohort ? 'pheu-theo-lua' : 'pheu-theo-ky', flow)}
      notes={
        <>
          {sayFlow(`steps.${view}-notes`)} {sayFlow('steps.days-notes')}
        </>
      }
    />
  );
}
