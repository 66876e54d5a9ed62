import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/DataTable.tsx';
import { printDay } from '#web/printDay.ts';
import type { listRows } from '../contract.ts';
import { sayFigure } from './sayFigure.ts';

type Row = OutputOf<typeof listRows>['rows'][number];

type RowColumn = Column<Row> & { has: (row: Row) => unknown };

const columns = (placeName: (code: string) => string): RowColumn[] => [
  { words: sayFigure('rows.no'), kind: 'number', has: () => true, show: (_, index) => printCount(index + 1) },
  {
    words: sayFigure('rows.code'),
    has: ({ code }) => code,
    show: ({ code }) => <span className="unbroken">{code}</span>,
  },
  { words: sayFigure('rows.on'), has: ({ on }) => on, show: ({ on }) => printDay(on) },
  {
    words: sayFigure('rows.person'),
    has: ({ personName }) => personName,
    show: ({ personName }) => personName,
  },
  {
    words: sayFigure('rows.label'),
    has: ({ label }) => label,
    show: ({ label }) => label && placeName(label),
  },
  {
    words: sayFigure('rows.unit'),
    has: ({ unitCode }) => unitCode,
    show: ({ unitCode, unitName }) => unitCode && <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  { words: sayFigure('rows.number'), has: ({ number }) => number, show: ({ number }) => number },
  {
    words: sayFigure('rows.months-left'),
    has: ({ monthsLeft }) => monthsLeft !== null,
    show: ({ monthsLeft }) => monthsLeft,
  },
];

/** The columns that hold something in these rows; a label that is the code of a kind of place is named. */
export const columnsOf = (rows: readonly Row[], placeName: (code: string) => string): RowColumn[] =>
  columns(placeName).filter(({ has }) => rows.some((row) => has(row)));
