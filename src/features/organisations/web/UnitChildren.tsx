import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { printCount } from '#kernel/number.ts';
import { call } from '#web/api.ts';
import { readTree } from '../contract/reading.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitLink } from './UnitLink.tsx';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** The units directly below, a page at a time, with how many there are of each kind. */
export function UnitChildren({ unit }: { unit: Unit }) {
  const kindName = useNames('unit-kind');
  const pages = useInfiniteQuery({
    queryKey: [readTree.action, 'pages', unit.code],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call(
        readTree,
        { parentCode: unit.code, limit: 50, ...(pageParam ? { after: pageParam } : {}) },
        { signal },
      ),
    getNextPageParam: (last) => last.next,
  });
  const children = pages.data?.pages.flatMap(({ units }) => units) ?? [];
  return (
    <section>
      <h2>{sayUnit('unit.children')}</h2>
      <p>
        {unit.childCounts.length === 0
          ? sayUnit('unit.children-none')
          : unit.childCounts.map(({ kind, n }) => `${printCount(n)} ${kindName(kind)}`).join('; ')}
      </p>
      <ul className="lines">
        {children.map((child) => (
          <li key={child.code}>
            <span>
              <UnitLink unit={child} />
            </span>
            {child.childCount > 0 && (
              <span className="tree-count">
                {sayUnit('tree.children', { count: printCount(child.childCount) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {sayUnit('unit.children-more')}
        </Button>
      )}
    </section>
  );
}
