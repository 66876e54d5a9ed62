import { printCount } from '#kernel/number.ts';
import { type Opened, sayPlace } from './sayPlaces.ts';

type Props = { opened: Opened; onOpen: (opened: Opened) => void };

/** A number as the door to its list. */
export function OpenButton({ opened, onOpen }: Props) {
  const n = printCount(opened.n);
  return (
    <button
      type="button"
      className="word-button count-button"
      aria-haspopup="dialog"
      aria-label={sayPlace('open.n', { n, what: opened.title })}
      onClick={() => onOpen(opened)}
    >
      {n}
    </button>
  );
}
