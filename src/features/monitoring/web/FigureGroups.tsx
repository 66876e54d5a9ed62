import type { OutputOf } from '#kernel/endpoint.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import type { listFigures } from '../contract.ts';
import type { FigureKind } from '../messages.titles.vi.ts';
import { FigureLine } from './FigureLine.tsx';
import { groupOf, groups } from './groups.ts';
import { Quoted } from './Quoted.tsx';
import { sayFigure } from './sayFigure.ts';

type Props = { answer: OutputOf<typeof listFigures>; onOpen: (id: string) => void };

/** The figures under their headings, in the order of the server. */
export function FigureGroups({ answer, onOpen }: Props) {
  const { period, asOf, countedBy } = answer;
  // The heading says the period already.
  const figures = answer.figures.filter(({ kind }) => kind !== 'period');
  const shown = groups
    .map((group) => ({ group, lines: figures.filter(({ kind }) => groupOf[kind as FigureKind] === group) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <div className="stack figures">
      <div>
        <h2>{sayFigure('figures.heading', { period: period.label, day: printDay(asOf) })}</h2>
        <p className="figures-counted">
          {sayFigure(countedBy === 'ceremony' ? 'figures.counted-ceremony' : 'figures.counted-decision')}
        </p>
        <Quoted />
      </div>
      {shown.length === 0 && (
        <Notice kind="note" title={sayFigure('figures.none')} lines={[sayFigure('figures.none-cure')]} />
      )}
      {shown.map(({ group, lines }) => (
        <section key={group} className="figure-group">
          <h3>{sayFigure(`group.${group}`)}</h3>
          <ul>
            {lines.map((figure, index) => (
              <FigureLine
                key={figure.id}
                figure={figure}
                isTitled={figure.kind !== lines[index - 1]?.kind}
                onOpen={() => onOpen(figure.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
