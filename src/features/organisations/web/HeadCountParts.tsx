import { printCount, printDecimal, ratio, sharesOf } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Share } from '#web/Share.tsx';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

type Part = Unit['headCounts'][number]['parts'][number];

const catalogueOf: Record<string, string> = { sector: 'block', age: 'age-band' };

/** Which catalogue names the parts of a dimension. */
export const catalogueOfKeys = (dimension: string): string => catalogueOf[dimension] ?? dimension;

/** A total broken down: by each dimension its parts, of which the whole is exactly 100%. */
export function HeadCountParts({ parts, total }: { parts: readonly Part[]; total: number }) {
  const dimensions = [...new Set(parts.map(({ dimension }) => dimension))];
  return (
    <div className="parts">
      {dimensions.map((dimension) => (
        <Dimension
          key={dimension}
          dimension={dimension}
          total={total}
          parts={parts.filter((part) => part.dimension === dimension)}
        />
      ))}
    </div>
  );
}

function Dimension({
  dimension,
  parts,
  total,
}: {
  dimension: string;
  parts: readonly Part[];
  total: number;
}) {
  const dimensionName = useNames('head-count-dimension');
  const keyName = useNames(catalogueOfKeys(dimension));
  const shares = sharesOf(parts.map(({ n }) => n));
  const columns: Column<Part>[] = [
    {
      id: 'part',
      title: sayUnit('unit.part'),
      kind: 'head',
      show: ({ key }) => (key === 'unknown' ? sayUnit('unit.part-unknown') : keyName(key)),
    },
    { id: 'total', title: sayUnit('unit.total'), kind: 'number', show: ({ n }) => printCount(n) },
    {
      id: 'compared',
      title: sayUnit('unit.compared'),
      show: ({ n }) => <Share of={n / Math.max(1, total)} />,
    },
    {
      id: 'share',
      title: sayUnit('unit.share'),
      kind: 'number',
      show: (part) => `${printDecimal(shares[parts.indexOf(part)] ?? ratio(0))}%`,
    },
  ];
  const name = dimensionName(dimension);
  return (
    <section>
      <h3>{sayUnit('unit.by', { dimension: name })}</h3>
      <ListTable
        label={sayUnit('unit.by', { dimension: name })}
        columns={columns}
        rows={parts}
        keyOf={({ key }) => key}
      />
    </section>
  );
}
