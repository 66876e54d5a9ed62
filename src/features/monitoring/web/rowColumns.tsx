import { Link } from '@tanstack/react-router';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import type { listRows } from '../contract.ts';
import type { RowQuery } from '../query.ts';
import { sayFigure } from './sayFigure.ts';

type Row = OutputOf<typeof listRows>['rows'][number];

type RowColumn = Column<Row> & { has: (row: Row) => unknown };

const columns = (words: Readonly<Record<string, string>>): RowColumn[] => [
  {
    id: 'code',
    title: sayFigure('rows.code'),
    has: ({ code }) => code,
    show: ({ code }) => <span className="unbroken">{code}</span>,
  },
  {
    id: 'on',
    title: sayFigure('rows.on'),
    sheet: { kind: 'day' },
    has: ({ on }) => on,
    show: ({ on }) => printDay(on),
  },
  {
    id: 'personName',
    title: sayFigure('rows.person'),
    has: ({ personName }) => personName,
    show: ({ personName }) => personName,
  },
  {
    id: 'label',
    title: sayFigure('rows.label'),
    sheet: { words: words },
    has: ({ label }) => label,
    show: ({ label }) => label && (words[label] ?? label),
  },
  {
    id: 'unitName',
    title: sayFigure('rows.unit'),
    has: ({ unitCode }) => unitCode,
    show: ({ unitCode, unitName }) => unitCode && <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  {
    id: 'number',
    title: sayFigure('rows.number'),
    has: ({ number }) => number,
    show: ({ number }) => number,
  },
  {
    id: 'monthsLeft',
    title: sayFigure('rows.months-left'),
    kind: 'number',
    has: ({ monthsLeft }) => monthsLeft !== null,
    show: ({ monthsLeft }) => monthsLeft,
  },
];

/** Among sources also stand those recorded without a case: they have a kind. */
const toCase = ({ code, kind }: Row) =>
  kind === null ? (
    <Link className="unbroken" to="/ho-so/$caseCode" params={{ caseCode: code }}>
      {code}
    </Link>
  ) : (
    <span className="unbroken">{code}</span>
  );

/** What names a row: the unit, the village or base unit, or the record's own code. */
const headOf = (kind: RowQuery['kind']): string => {
  if (kind === 'units') return 'unitName';
  return kind === 'sites' || kind === 'site-moves' ? 'label' : 'code';
};

/**
 * The columns that hold something in these rows, what names a row first; a label that is a code is named.
 */
export const columnsOf = (
  rows: readonly Row[],
  kind: RowQuery['kind'],
  words: Readonly<Record<string, string>>,
): Column<Row>[] => {
  const held = columns(words).filter(({ has }) => rows.some((row) => has(row)));
  const head = held
    .filter(({ id }) => id === headOf(kind))
    .map((column) => ({
      ...column,
      kind: 'head' as const,
      ...(kind === 'flow' || kind === 'sources' ? { show: toCase } : {}),
    }));
  return [...head, ...held.filter(({ id }) => id !== headOf(kind))];
};
