import type { startExport } from '#features/exports/contract.ts';
import { ROW_NUMBER } from '#features/exports/model.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Listing, listingOf, pageFields } from '#kernel/listing.ts';
import { language } from '../language.ts';
import type { Column, ListSource, Order } from './column.ts';
import { sayList } from './sayList.ts';

const turning: readonly string[] = pageFields;

type Asked = InputOf<typeof startExport>;

/** Columns whose values the operation answers; the others are put together on the screen only. */
export const listedColumns = <Row>(listing: Listing | null, columns: readonly Column<Row>[]): Column<Row>[] =>
  columns.filter(({ id, isAct }) => !isAct && listing?.fields.has(id));

/** Headings of what is seen but cannot stand in the file. */
export const leftOut = <Row>({ contract, rows }: ListSource, columns: readonly Column<Row>[]): string[] => {
  const listed = listedColumns(listingOf(contract, rows), columns);
  return columns.filter((column) => !column.isAct && !listed.includes(column)).map(({ title }) => title);
};

type Shown<Row> = {
  label: string;
  source: ListSource;
  columns: readonly Column<Row>[];
  order: Order | undefined;
};

/** The list as it is seen, as an export asks for it: the same columns, filter and order. */
export const sheetOf = <Row>({ label, source, columns, order }: Shown<Row>): Asked => {
  const { contract, input, rows, only, grounds } = source;
  const listing = listingOf(contract, rows);
  const isListed = order !== undefined && listing?.fields.has(order.by);
  return {
    operation: contract.action,
    input: Object.fromEntries(
      Object.entries(input).filter(([name, value]) => value !== undefined && !turning.includes(name)),
    ),
    ...(rows === undefined ? {} : { rows }),
    ...(only ? { only: { field: only.field, values: [...only.values] } } : {}),
    title: label.slice(0, 120),
    language,
    columns: [
      { field: ROW_NUMBER, title: sayList('list.number') },
      ...listedColumns(listing, columns).map(({ id, title, kind, sheet }) => ({
        field: id,
        title,
        ...(kind === 'number' ? { kind } : {}),
        ...(sheet?.kind ? { kind: sheet.kind } : {}),
        ...(sheet?.words ? { words: { ...sheet.words } } : {}),
      })),
    ],
    ...(isListed ? { order: { field: order.by, isDescending: !order.isRising } } : {}),
    ...(grounds ? { grounds: grounds.map((ground) => ({ ...ground })) } : {}),
  };
};
