import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

/** Statements beyond this many are not named: lists of varying length would make a new one each time. */
const KEPT = 400;
const names = new Map<string, string>();

/** Before a statement whose best plan depends on its values: it is planned each time. */
export const PLANNED_EACH_TIME = '/* planned each time */';

const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || names.size >= KEPT) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 24);
  names.set(text, name);
  return name;
};

/**
 * A client that names every statement with values, so that PostgreSQL plans it once for each connection: with
 * row-level security on every table planning costs more than most answers.
 */
export class PreparingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own overloads, passed through
  override query(first: any, ...rest: any[]): any {
    const [values] = rest;
    const isPlain =
      typeof first === 'string' && rest.length === 1 && Array.isArray(values) && values.length > 0;
    const name = isPlain && !first.trimStart().startsWith(PLANNED_EACH_TIME) ? nameOf(first) : undefined;
    if (name === undefined) return super.query(first, ...rest);
    return super.query({ name, text: first, values } satisfies QueryConfig);
  }
}
