import type { Figure } from '#features/monitoring/figure.ts';
import { sayDashboard } from '#features/monitoring/web/dashboard/sayDashboard.ts';

type Props = { figure: Figure; shown: string; onOpen: (figure: Figure) => void };

/** A number as the door to its card and list. */
export function CardButton({ figure, shown, onOpen }: Props) {
  return (
    <button
      type="button"
      className="word-button count-button"
      aria-haspopup="dialog"
      aria-label={sayDashboard('list.open', { shown, what: figure.title })}
      onClick={() => onOpen(figure)}
    >
      {shown}
    </button>
  );
}
