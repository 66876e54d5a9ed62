import { useAddressFilter } from '#web/addressFilter.ts';
import { type Line, ranked, sortsOf } from './ranking.ts';

const rising = 'asc';

/** Subordinates in the order somebody asks for, which lives in the address bar; and how to ask for another. */
export const useRanking = <L extends Line>(children: readonly L[]) => {
  const [filter, change] = useAddressFilter();
  const sorts = sortsOf(children);
  const first = sorts[0] ?? 'done';
  const sort = sorts.find((one) => one === filter.sort) ?? first;
  const isRising = filter.order === rising;
  const turn = (chosen: string) =>
    change({
      sort: chosen === first ? undefined : chosen,
      order: chosen === sort && !isRising ? rising : undefined,
    });
  return { sorts, sort, isRising, lines: ranked(children, sort, isRising), turn };
};
