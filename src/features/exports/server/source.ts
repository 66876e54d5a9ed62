import type { InputOf } from '#kernel/endpoint.ts';
import { hasField, type Listing, listingOf, pageFields, valueAt } from '#kernel/listing.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { parse } from '#server/parse.ts';
import type { Act, AnyOperation } from '#server/perform.ts';
import type { startExport } from '../contract.ts';
import { type Chosen, directRows, ROW_NUMBER } from '../model.ts';

/** A list that can be read page by page: its operation, and the input that was parsed by its contract. */
export type Source = { operation: AnyOperation; listing: Listing; input: Record<string, unknown> };

/** The operation that is asked for; its own policy is checked by who reads it. */
export const listNamed = (
  operations: readonly AnyOperation[],
  { operation: action, rows }: { operation: string; rows?: string },
): Omit<Source, 'input'> => {
  const operation = operations.find(({ contract }) => contract.action === action);
  const listing = operation ? listingOf(operation.contract, rows) : null;
  if (!operation || !listing) {
    throw new Refusal('not-found', {
      code: 'export-list-unknown',
      field: 'operation',
      values: { operation: action },
    });
  }
  return { operation, listing };
};

/**
 * The list to be exported, once every column stands in its rows and its input is valid.
 * @throws Refusal naming each fault
 */
export const sourceOf = (operations: readonly AnyOperation[], asked: InputOf<typeof startExport>): Source => {
  const { operation, listing } = listNamed(operations, asked);
  refuseIf(
    [
      ...[...asked.columns, ...(asked.order ? [asked.order] : []), ...(asked.only ? [asked.only] : [])]
        .filter(({ field }) => field !== ROW_NUMBER && !hasField(listing, field))
        .map(({ field }) => ({ code: 'export-column-unknown', field: 'columns', values: { name: field } })),
      ...pageFields
        .filter((name) => name in asked.input)
        .map((name) => ({ code: 'export-pages-itself', field: `input/${name}`, values: { name } })),
    ],
    'invalid-input',
  );
  const { contract } = operation;
  return {
    operation,
    listing,
    input: parse(contract.input, asked.input, true, contract.example.input) as Record<string, unknown>,
  };
};

export type Page = { rows: unknown[]; total: number | null; next: unknown };

/** One page of the list, `from` on; longer than a screen's, since nobody waits to look at it. */
export const readPage = async (
  { operation, listing, input }: Source,
  act: Act,
  from: unknown,
  limit: number,
): Promise<Page> => {
  const takes = operation.contract.input.properties as object;
  const turn = 'after' in takes ? 'after' : 'before';
  const output = (await operation.run(act, {
    ...input,
    ...('limit' in takes ? { limit } : {}),
    ...(from === null ? {} : { [turn]: from }),
  })) as Record<string, unknown>;
  const rows = output[listing.rows] as unknown[];
  const next = turn in takes ? (output.next ?? null) : null;
  const total =
    typeof output.count === 'number' ? output.count : next === null && from === null ? rows.length : null;
  return { rows, total, next };
};

/** The whole list when it is short; of a longer one its beginning, and where to go on. */
export const readUpTo = async (source: Source, act: Act, most: number): Promise<Page> => {
  const read: Page = { rows: [], total: null, next: null };
  do {
    const page = await readPage(source, act, read.next, most);
    read.rows.push(...page.rows);
    read.total ??= page.total;
    read.next = page.next;
  } while (read.next !== null && read.rows.length < most);
  return read;
};

/** Only the rows that were chosen, in the order of the list, wherever in it they stand. */
export const readChosen = async (source: Source, act: Act, { field, values }: Chosen): Promise<Page> => {
  const wanted = new Set(values);
  const rows: unknown[] = [];
  let from: unknown = null;
  do {
    const page = await readPage(source, act, from, directRows);
    rows.push(...page.rows.filter((row) => wanted.delete(String(valueAt(row, field)))));
    from = page.next;
  } while (from !== null && wanted.size > 0);
  return { rows, total: rows.length, next: null };
};
