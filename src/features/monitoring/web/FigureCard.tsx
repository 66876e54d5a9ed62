import { Button, Drawer } from 'antd';
import { say } from '#web/say.ts';
import type { Figure } from '../figure.ts';
import { CardFacts } from './CardFacts.tsx';
import { FigureRows } from './FigureRows.tsx';
import { FigureWarnings } from './FigureWarnings.tsx';
import { Quoted } from './Quoted.tsx';
import { sayFigure } from './sayFigure.ts';

export type CardProps = { unitCode: string; figure: Figure | null; onClose: () => void };

/** Everything a reader needs to check a figure, and the list behind it. */
export function FigureCard({ unitCode, figure, onClose }: CardProps) {
  return (
    <Drawer
      open={figure !== null}
      title={sayFigure('card.title')}
      onClose={onClose}
      size={900}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      {figure && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="stack" key={figure.id} tabIndex={0}>
          <Quoted />
          <section lang="vi">
            <p className="figure-title">{figure.title}</p>
            <p className="figure-sentence">{figure.printed}</p>
          </section>
          <CardFacts card={figure.card} />
          {figure.warnings.length > 0 && (
            <section>
              <h2>{sayFigure('card.warnings')}</h2>
              <FigureWarnings warnings={figure.warnings} />
            </section>
          )}
          <section>
            <h2>{sayFigure('card.rows')}</h2>
            {figure.card.rows ? (
              <FigureRows
                unitCode={unitCode}
                title={figure.title}
                card={figure.card}
                rows={figure.card.rows}
              />
            ) : (
              <p>{sayFigure('card.rows-none')}</p>
            )}
          </section>
        </div>
      )}
    </Drawer>
  );
}
