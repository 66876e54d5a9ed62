import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { readRound } from '../readContract.ts';
import { type Answer, countWords, suggestionWords, type Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

const columns = (isOfMembers: boolean): Column<Unit>[] => [
  {
    id: 'name',
    title: sayAllocation(isOfMembers ? 'grid.member' : 'grid.unit'),
    kind: 'head',
    show: ({ name }) => name,
  },
  ...(isOfMembers
    ? []
    : [
        {
          id: 'suggested',
          title: sayAllocation('grid.suggested'),
          kind: 'number',
          show: suggestionWords,
        } as const,
      ]),
  {
    id: 'target.original',
    title: sayAllocation('given.first'),
    kind: 'number',
    show: ({ target }) => target && printCount(target.original),
  },
  {
    id: 'target.current',
    title: sayAllocation('given.now'),
    kind: 'number',
    show: ({ target }) => target && printCount(target.current),
  },
  {
    id: 'done',
    title: sayAllocation('given.done'),
    kind: 'number',
    show: ({ done }) => countWords(done),
  },
];

/** Every target that a round gave: as first given, as it stands, and what was reached; kept as a sheet. */
export function Given({ answer: { units, round, isOfMembers } }: { answer: Answer }) {
  const given = units.filter(({ target }) => target !== null);
  return (
    <details className="act-more">
      <summary>{sayAllocation('given.title', { n: given.length })}</summary>
      <List
        id="allocation.given"
        label={sayAllocation('given.title', { n: given.length })}
        columns={columns(isOfMembers)}
        rows={given}
        count={given.length}
        keyOf={({ code }) => code}
        source={{
          contract: readRound,
          input: { roundCode: round.code },
          rows: 'units',
          ...(given.length < units.length
            ? { only: { field: 'code', values: given.map(({ code }) => code) } }
            : {}),
        }}
        empty={{ title: sayAllocation('unknown') }}
      />
    </details>
  );
}
