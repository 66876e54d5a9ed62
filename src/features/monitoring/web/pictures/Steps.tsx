import { printCount, printPercent, ratio } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import { Picture } from '#web/picture/Picture.tsx';
import { facts } from '../../query.ts';
import { CountButton } from '../dashboard/CountButton.tsx';
import type { Counted } from '../dashboard/counted.ts';
import { doorTo, fileOf, type Pictures, people, type Shown, sheetOf, sourceOf } from './counting.ts';
import { sayPictures } from './sayPictures.ts';
import { stepDrawing } from './stepDrawing.ts';

type Recorded = { measure: Pictures['steps'][number]['measure']; n: number };

/** From introduction to admission in the days of the period: how many passed each step, whoever they were. */
export function Steps({ dashboard, pictures, onOpen }: Shown & { pictures: Pictures }) {
  const { unit, period } = dashboard;
  const steps = pictures.steps.flatMap(({ measure, n }): Recorded[] => (n === null ? [] : [{ measure, n }]));
  const passed = steps.filter(({ n }) => n > 0);
  const [first] = passed;
  const last = passed.at(-1);
  if (!first || !last || first === last)
    return (
      <section>
        <h2>{sayPictures('steps.title-none', { period: period.label })}</h2>
        <p>{sayPictures('steps.none')}</p>
      </section>
    );
  const nameOf = ({ measure }: Recorded): string => sayPictures(`step.${measure}`);
  const counted = (step: Recorded): Counted => ({
    unit,
    title: sayPictures('steps.list', { name: nameOf(step), unit: unit.name }),
    printed: people(step.n),
    n: step.n,
    query: facts(step.measure, pictures.window ? [pictures.window as Window] : []),
  });
  const shareOf = (index: number): string | null => {
    const [before, now] = [steps[index - 1], steps[index]];
    return before && now && before.n > 0 && now.n > 0 ? printPercent(ratio(now.n, before.n)) : null;
  };
  const said = (step: Recorded, index: number) => {
    const share = shareOf(index);
    return { name: nameOf(step), n: printCount(step.n), ...(share === null ? {} : { share }) };
  };
  return (
    <Picture
      title={sayPictures('steps.title', {
        period: period.label,
        from: sayPictures(`stepped.${first.measure}`, { n: printCount(first.n) }),
        to: sayPictures(`stepped.${last.measure}`, { n: printCount(last.n) }),
      })}
      drawing={stepDrawing(
        steps.map((step, index) => {
          const values = said(step, index);
          return {
            n: step.n,
            name: values.name,
            number: values.share ? sayPictures('steps.number-share', values) : values.n,
            says: sayPictures(values.share ? 'steps.say-share' : 'steps.say', values),
            doors: [doorTo(counted(step), onOpen)],
          };
        }),
      )}
      twin={{
        head: sayPictures('steps.step'),
        columns: [sayPictures('steps.n'), sayPictures('steps.share')],
        rows: steps.map((step, index) => ({
          key: step.measure,
          name: nameOf(step),
          cells: [<CountButton key="n" counted={counted(step)} onOpen={onOpen} />, shareOf(index) ?? ''],
        })),
      }}
      sheet={sheetOf(
        'picture.read',
        'steps',
        [
          {
            field: 'measure',
            title: sayPictures('steps.step'),
            words: Object.fromEntries(steps.map((step) => [step.measure, nameOf(step)])),
          },
          { field: 'n', title: sayPictures('steps.n'), kind: 'number' },
          { field: 'share', title: sayPictures('steps.share'), kind: 'share' },
        ],
        dashboard,
      )}
      source={sourceOf(dashboard)}
      file={fileOf('cac-buoc-theo-ky', dashboard)}
      notes={sayPictures('steps.period')}
    />
  );
}
