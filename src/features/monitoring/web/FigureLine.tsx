import { printCount } from '#kernel/number.ts';
import { Icon } from '#web/Icon.tsx';
import { language } from '#web/language.ts';
import type { Figure } from '../figure.ts';
import { FigureWarnings } from './FigureWarnings.tsx';
import { sayFigure } from './sayFigure.ts';

type Props = {
  figure: Figure;
  /** False when the line above is of the same kind. */
  isTitled: boolean;
  onOpen: () => void;
};

/** One figure: what it is, its whole sentence as the door to its card, and what is wrong or assumed. */
export function FigureLine({ figure, isTitled, onOpen }: Props) {
  const { title, printed, card, warnings } = figure;
  return (
    <li className="figure-line" lang="vi">
      {isTitled && <p className="figure-title">{title}</p>}
      <button type="button" className="figure-printed" aria-haspopup="dialog" onClick={onOpen}>
        <span>{printed}</span>
        <span className="figure-behind" lang={language}>
          <Icon name="card" />
          {card.rows
            ? sayFigure('figures.list', { count: printCount(card.rows.count) })
            : sayFigure('figures.open')}
        </span>
      </button>
      {/* A check is its own warning. */}
      <FigureWarnings warnings={warnings.filter(({ text }) => text !== printed)} />
    </li>
  );
}
