import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { call } from '#web/api.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Picture } from '#web/picture/Picture.tsx';
import { printDay } from '#web/printDay.ts';
import { listHeadCounts } from '../contract/reading.ts';
import { HeadCountParts } from './HeadCountParts.tsx';
import { headCountDrawing } from './headCountDrawing.ts';
import { sayUnit } from './sayUnit.ts';
import { useNames } from './useNames.ts';

type HeadCount = OutputOf<typeof listHeadCounts>['headCounts'][number];

const pageSize = 200;

const totalOf = ({ boundWord, total }: HeadCount): string =>
  [boundWord, printCount(total)].filter(Boolean).join(' ');

/** More or fewer than the declaration before it: `+12`, `−3`. */
const changeOf = (now: HeadCount, before: HeadCount | undefined): string => {
  if (!before) return '';
  const change = now.total - before.total;
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${printCount(Math.abs(change))}`;
};

/** The counts of one kind, in the order they were read: newest first. */
const seriesOf = (headCounts: readonly HeadCount[]): HeadCount[][] => [
  ...Map.groupBy(headCounts, ({ kind, post }) => `${kind} ${post}`).values(),
];

/** How many people the unit declared, of each kind from day to day, with bars and the parts of the newest. */
export function HeadCounts({ unitCode }: { unitCode: string }) {
  const kindName = useNames('head-count-kind');
  const postName = useNames('head-count-post');
  const pages = useInfiniteQuery({
    queryKey: [listHeadCounts.action, 'pages', unitCode],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call(
        listHeadCounts,
        { unitCode, limit: pageSize, ...(pageParam ? { before: pageParam } : {}) },
        { signal },
      ),
    getNextPageParam: (last) => last.next,
  });
  return (
    <Loaded from={pages}>
      {(read) => {
        const series = seriesOf(read.pages.flatMap(({ headCounts }) => headCounts));
        if (series.length === 0) return <p>{sayUnit('unit.head-counts-none')}</p>;
        return (
          <div className="stack">
            {series.map((counts) => {
              const [newest] = counts;
              if (!newest) return null;
              const name = newest.post ? postName(newest.post) : kindName(newest.kind);
              return (
                <Fragment key={`${newest.kind} ${newest.post}`}>
                  <Series unitCode={unitCode} name={name} counts={counts} newest={newest} />
                </Fragment>
              );
            })}
            {pages.hasNextPage && (
              <p>
                <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
                  {sayUnit('unit.head-counts-more')}
                </Button>
              </p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

type SeriesProps = { unitCode: string; name: string; counts: readonly HeadCount[]; newest: HeadCount };

/** One kind: a picture when there is something to compare, else the one number; and the parts of the newest. */
function Series({ unitCode, name, counts, newest }: SeriesProps) {
  const title = sayUnit('unit.series', {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    total: totalOf(newest),
    day: printDay(newest.on),
  });
  const parts = newest.parts.length > 0 && <HeadCountParts parts={newest.parts} total={newest.total} />;
  if (counts.length === 1)
    return (
      <section>
        <h2>{title}</h2>
        <p className="soft">{sayUnit('unit.declared', { by: newest.declaredBy })}</p>
        {parts}
      </section>
    );
  return (
    <div>
      <Picture
        title={title}
        drawing={headCountDrawing(name, [...counts].reverse())}
        twin={{
          head: sayUnit('unit.on-day'),
          columns: [sayUnit('unit.total'), sayUnit('unit.change'), sayUnit('unit.declared-by')],
          rows: counts.map((count, index) => ({
            key: String(count.id),
            name: printDay(count.on),
            cells: [totalOf(count), changeOf(count, counts[index + 1]), count.declaredBy],
          })),
        }}
        source={sayUnit('unit.series-source', { unit: unitCode, by: newest.declaredBy })}
        file={`so-nguoi-${unitCode}`}
      />
      {parts}
    </div>
  );
}
