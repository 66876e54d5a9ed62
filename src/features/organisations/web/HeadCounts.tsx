import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { HeadCountParts } from './HeadCountParts.tsx';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** The latest declared counts of people: how many, when, and who declared them. */
export function HeadCounts({ headCounts }: Pick<Unit, 'headCounts'>) {
  const kindName = useNames('head-count-kind');
  const postName = useNames('head-count-post');
  const columns: Column<Unit['headCounts'][number]>[] = [
    {
      id: 'kind',
      title: sayUnit('unit.what'),
      kind: 'head',
      show: ({ kind, post }) => (post ? postName(post) : kindName(kind)),
    },
    {
      id: 'total',
      title: sayUnit('unit.total'),
      kind: 'number',
      show: ({ boundWord, total }) => [boundWord, printCount(total)].filter(Boolean).join(' '),
    },
    { id: 'on', title: sayUnit('unit.on-day'), show: ({ on }) => printDay(on) },
    { id: 'declaredBy', title: sayUnit('unit.declared-by'), show: ({ declaredBy }) => declaredBy },
    {
      id: 'parts',
      title: sayUnit('unit.parts'),
      show: ({ parts }) => parts.length > 0 && <HeadCountParts parts={parts} />,
    },
  ];
  return (
    <section>
      <h2>{sayUnit('unit.head-counts')}</h2>
      {headCounts.length === 0 ? (
        <p>{sayUnit('unit.head-counts-none')}</p>
      ) : (
        <ListTable
          label={sayUnit('unit.head-counts')}
          columns={columns}
          rows={headCounts}
          first={1}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
