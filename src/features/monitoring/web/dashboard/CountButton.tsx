import { printCount } from '#kernel/number.ts';
import type { Counted } from './counted.ts';
import { sayDashboard } from './sayDashboard.ts';

export type Open = (counted: Counted) => void;

type Props = {
  counted: Counted;
  /** The number itself unless something longer, such as `112/154`. */
  shown?: string;
  onOpen: Open;
};

/** A number as the door to its card and list. */
export function CountButton({ counted, shown = printCount(counted.n), onOpen }: Props) {
  return (
    <button
      type="button"
      className="word-button count-button"
      aria-haspopup="dialog"
      aria-label={sayDashboard('list.open', { shown, what: counted.title })}
      onClick={() => onOpen(counted)}
    >
      {shown}
    </button>
  );
}
