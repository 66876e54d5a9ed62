import { printCount } from '#kernel/number.ts';
import { Jump, type JumpKind } from './Jump.tsx';
import { sayList } from './sayList.ts';
import './tools.css';

/** The way through the pages of a list. */
export type Paging = {
  isFirst: boolean;
  previous: (() => void) | null;
  next: (() => void) | null;
  toStart: () => void;
};

type Props = {
  label: string;
  first: number;
  shown: number;
  /** How many rows there are altogether, where that is known. */
  count: number | null;
  paging?: Paging;
  jump?: JumpKind;
};

const rangeIn = ({ first, shown, count }: Props): string => {
  const last = first + shown - 1;
  if (first === 1 && (count === null || shown === count))
    return sayList('list.rows', { count: printCount(shown) });
  const values = { first: printCount(first), last: printCount(last) };
  return count === null
    ? sayList('list.range', values)
    : sayList('list.range-of', { ...values, count: printCount(count) });
};

/** Which rows these are, and the way to those before, to those after, to a letter or a day. */
export function Pager(props: Props) {
  const { label, paging, jump } = props;
  const isWhole = !paging || (paging.isFirst && paging.next === null);
  return (
    <div className="list-pager">
      <span role="status">{rangeIn(props)}</span>
      {!isWhole && (
        <nav aria-label={sayList('list.pages', { list: label })}>
          {!paging.isFirst && <Step words={sayList('list.first')} go={paging.toStart} />}
          <Step words={`‹ ${sayList('list.previous')}`} go={paging.previous} />
          <Step words={`${sayList('list.next')} ›`} go={paging.next} />
        </nav>
      )}
      {!isWhole && jump && <Jump {...jump} />}
    </div>
  );
}

/** Stays where it is and keeps the focus when there is no way on. */
function Step({ words, go }: { words: string; go: (() => void) | null }) {
  return (
    <button type="button" className="list-button" aria-disabled={go === null} onClick={() => go?.()}>
      {words}
    </button>
  );
}
