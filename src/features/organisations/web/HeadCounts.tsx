import { printCount } from '#kernel/number.ts';
import { type Column, DataTable } from '#web/DataTable.tsx';
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
      words: sayUnit('unit.what'),
      kind: 'head',
      show: ({ kind, post }) => (post ? postName(post) : kindName(kind)),
    },
    {
      words: sayUnit('unit.total'),
      kind: 'number',
      show: ({ boundWord, total }) => [boundWord, printCount(total)].filter(Boolean).join(' '),
    },
    { words: sayUnit('unit.on-day'), show: ({ on }) => printDay(on) },
    { words: sayUnit('unit.declared-by'), show: ({ declaredBy }) => declaredBy },
    {
      words: sayUnit('unit.parts'),
      show: ({ parts }) => parts.length > 0 && <HeadCountParts parts={parts} />,
    },
  ];
  return (
    <section>
      <h2>{sayUnit('unit.head-counts')}</h2>
      {headCounts.length === 0 ? (
        <p>{sayUnit('unit.head-counts-none')}</p>
      ) : (
        <DataTable
          label={sayUnit('unit.head-counts')}
          columns={columns}
          rows={headCounts}
          keyOf={({ id }) => id}
        />
      )}
    </section>
  );
}
