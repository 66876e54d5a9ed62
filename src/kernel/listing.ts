import type { Endpoint } from './endpoint.ts';

type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
};

/** An operation that answers rows: where they stand in its output, and the fields that each of them has. */
export type Listing = {
  contract: Endpoint;
  /** The field of the output that holds the rows. */
  rows: string;
  /** Every value of a row by its path, such as `unit.name`. */
  fields: ReadonlySet<string>;
};

/** How a field of a row is named; of a list of plain values, one of them by its place: `n.0`. */
export const fieldPattern = '^[a-zA-Z][a-zA-Z0-9]*(\\.[a-zA-Z][a-zA-Z0-9]*){0,4}(\\.[0-9]{1,2})?$';

const deepest = 4;

const leaves = ({ properties, anyOf, type, items }: Shape, path: string, depth: number): string[] => {
  if (anyOf) return anyOf.flatMap((part) => leaves(part, path, depth));
  if (properties) {
    return depth > deepest
      ? []
      : Object.entries(properties).flatMap(([name, part]) =>
          leaves(part, path === '' ? name : `${path}.${name}`, depth + 1),
        );
  }
  if (type === 'null') return [];
  // A list of plain values is one value, joined; a list of objects is a table of its own.
  if (type !== 'array') return [path];
  return items?.properties ? [] : [path, `${path}.#`];
};

/**
 * What an operation lists, when it is a reading one whose output holds rows; `rows` names them where there are
 * several kinds. Null for every other operation.
 */
export const listingOf = (contract: Endpoint, rows?: string): Listing | null => {
  if (contract.audit === 'change' || contract.limit === 'table') return null;
  const properties = (contract.output as Shape).properties ?? {};
  const tables = Object.keys(properties).filter((name) => {
    const { type, items } = properties[name] as Shape;
    return type === 'array' && items?.properties;
  });
  const name = rows ?? tables[0];
  if (name === undefined || !tables.includes(name)) return null;
  const item = properties[name]?.items as Shape;
  return { contract, rows: name, fields: new Set(leaves(item, '', 0)) };
};

/** Whether the rows have a field, or a list of plain values at the place that is named. */
export const hasField = ({ fields }: Listing, name: string): boolean =>
  fields.has(name) || fields.has(name.replace(/\.\d+$/, '.#'));

/** Fields of an input that turn pages or ask for what stands beside them; a filter has none of them. */
export const pageFields = ['after', 'before', 'limit', 'skip', 'startingAt', 'letter', 'hasTotals'] as const;

/** The value of a row at a path such as `unit.name`; undefined where the way ends. */
export const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined,
      row,
    );
