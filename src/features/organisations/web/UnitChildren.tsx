import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { placeBySkipping, usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useFilter } from '#web/useFilter.ts';
import { listHeadCountsBelow } from '../contract/overview.ts';
import { readTree } from '../contract/reading.ts';
import { sayUnit } from './sayUnit.ts';
import { UnitLink } from './UnitLink.tsx';
import type { Unit } from './UnitPage.tsx';
import type { TreeUnit } from './useLevels.ts';
import { useNames } from './useNames.ts';
import { useWords } from './useWords.ts';

/** Members as each unit, or those below it, declared them last. */
const useMembers = (unitCode: string): Column<TreeUnit> => {
  const { data } = useRead(listHeadCountsBelow, { unitCode });
  return {
    id: 'members',
    title: sayUnit('unit.members'),
    kind: 'number',
    show: ({ code }) => {
      const count = data?.counts.find((one) => one.unitCode === code);
      if (!count) return '';
      return (
        <span title={sayUnit('unit.members-on', { day: printDay(count.on) })}>
          {[count.boundWord, printCount(count.total)].filter(Boolean).join(' ')}
        </span>
      );
    },
  };
};

const useChildColumns = (): Column<TreeUnit>[] => {
  const [kinds, types, blocks] = [useWords('unit-kind'), useWords('unit-type'), useWords('block')];
  const named =
    (words: Readonly<Record<string, string>>) =>
    (code: string | null): string =>
      code === null ? '' : (words[code] ?? code);
  return [
    { id: 'name', title: sayUnit('unit.name'), kind: 'head', show: (unit) => <UnitLink unit={unit} /> },
    { id: 'code', title: sayUnit('unit.code'), show: ({ code }) => <span className="unbroken">{code}</span> },
    {
      id: 'kind',
      title: sayUnit('unit.kind'),
      sheet: { words: kinds },
      show: ({ kind }) => named(kinds)(kind),
    },
    { id: 'shortName', title: sayUnit('unit.short-name'), isExtra: true, show: ({ shortName }) => shortName },
    {
      id: 'type',
      title: sayUnit('unit.type'),
      isExtra: true,
      sheet: { words: types },
      show: ({ type }) => named(types)(type),
    },
    {
      id: 'block',
      title: sayUnit('unit.block'),
      sheet: { words: blocks },
      show: ({ block }) => named(blocks)(block),
    },
    {
      id: 'childCount',
      title: sayUnit('unit.child-count'),
      kind: 'number',
      show: ({ childCount }) => printCount(childCount),
    },
  ];
};

type Props = { unit: Unit; more: readonly Column<TreeUnit>[] };

/** The units directly below, in the order of their names, with how many there are of each kind. */
export function UnitChildren({ unit: { code, name, childCounts }, more }: Props) {
  const kindName = useNames('unit-kind');
  const [filter, change] = useFilter(readTree, ['kind']);
  const pages = usePages(
    readTree,
    { parentCode: code, hasTotals: true, ...filter },
    { read: ({ units, next, before }) => ({ rows: units, next, before }), placeBefore: placeBySkipping },
  );
  const members = useMembers(code);
  const columns = [...useChildColumns(), members, ...more];
  const totals = pages.query.data?.answer.totals;
  const kinds = childCounts.flatMap(({ kind, n }) =>
    kind === null ? [] : [[kind, `${kindName(kind)} (${printCount(n)})`] as const],
  );
  return (
    <section>
      <h2>{sayUnit('unit.children')}</h2>
      <PagedList
        id="unit.children"
        label={sayUnit('unit.children')}
        pages={pages}
        columns={columns}
        keyOf={(child) => child.code}
        count={totals?.units ?? null}
        totalsOf={() =>
          totals
            ? [
                {
                  title: sayUnit('unit.children-total', { count: printCount(totals.units) }),
                  values: { childCount: printCount(totals.childCount) },
                },
              ]
            : []
        }
        jump={{
          label: sayUnit('unit.jump'),
          kind: 'text',
          onJump: (startingAt) => pages.jump({ startingAt }),
        }}
        keyField="code"
        hasViews
        grounds={[
          { title: sayUnit('unit.parent'), words: name ?? code },
          ...(filter.kind ? [{ title: sayUnit('unit.kind'), words: kindName(filter.kind) }] : []),
        ]}
        empty={{ title: sayUnit('unit.children-none') }}
      >
        {(kinds.length > 1 || filter.kind) && (
          <FilterSelect
            label={sayUnit('unit.kind')}
            options={kinds}
            value={filter.kind}
            onChange={(kind) => change({ kind })}
          />
        )}
      </PagedList>
    </section>
  );
}
