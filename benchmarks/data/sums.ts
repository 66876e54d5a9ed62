import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database, Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

/** Facts by measure and month, then by property; the empty one counts them all. */
type Cells = Map<string, Map<string, number>>;

/** What a map holds under a key, where there was nothing an empty map. */
const heldIn = <K, V>(map: Map<K, Map<string, V>>, key: K): Map<string, V> => {
  const held = map.get(key) ?? new Map<string, V>();
  if (held.size === 0) map.set(key, held);
  return held;
};

const add = (cells: Cells, of: string, part: string, n: number): void => {
  const parts = heldIn(cells, of);
  parts.set(part, (parts.get(part) ?? 0) + n);
};

const addAll = (cells: Cells, others: Cells): void => {
  for (const [of, parts] of others) for (const [part, n] of parts) add(cells, of, part, n);
};

const rowsOf = (tree: string, unitId: number, cells: Cells): string => {
  let rows = '';
  for (const [of, parts] of cells) {
    const counted = [...parts].filter(([part, n]) => part !== '' && n !== 0);
    const n = parts.get('') ?? 0;
    if (n === 0 && counted.length === 0) continue;
    rows += `${tree}\t${unitId}\t${of}\t${n}\t${JSON.stringify(Object.fromEntries(counted))}\n`;
  }
  return rows;
};

const idsOf = (path: string): number[] => path.split('/').filter(Boolean).map(Number);

/** What a fact adds to the tree of now: its units there and not then, less those of then and not now. */
const move = (
  moved: Map<number, Cells>,
  now: string,
  then: string,
  each: (cells: Cells, sign: number) => void,
) => {
  const [nowIds, thenIds] = [idsOf(now), idsOf(then)];
  for (const id of nowIds) if (!thenIds.includes(id)) each(heldIn(moved, id), 1);
  for (const id of thenIds) if (!nowIds.includes(id)) each(heldIn(moved, id), -1);
};

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}

/** Rows of sums from facts in the order of their places: a unit's are done when the last fact below it has passed. */
async function* summed(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const above: { path: string; id: number; cells: Cells }[] = [];
  const moved = new Map<number, Cells>();
  const leave = (path: string): string => {
    let rows = '';
    for (let last = above.at(-1); last && !path.startsWith(last.path); last = above.at(-1)) {
      above.pop();
      rows += rowsOf('then', last.id, last.cells);
      const up = above.at(-1);
      if (up) addAll(up.cells, last.cells);
    }
    return rows;
  };
  const enter = (path: string): Cells => {
    for (const id of idsOf(path).slice(above.length))
      above.push({ path: `${above.at(-1)?.path ?? '/'}${id}/`, id, cells: new Map() });
    return above.at(-1)?.cells as Cells;
  };
  for await (const lines of linesOf(source)) {
    let rows = '';
    for (const line of lines) {
      const [then = '', now = '', measure = '', month = '', parts = ''] = line.split('\t');
      rows += leave(then);
      const count = (cells: Cells, n: number) => {
        add(cells, `${measure}\t${month}`, '', n);
        for (const part of parts.split('|')) add(cells, `${measure}\t${month}`, part, n);
      };
      count(enter(then), 1);
      if (now !== then) move(moved, now, then, count);
    }
    if (rows) yield rows;
  }
  yield leave('');
  for (const [unitId, cells] of moved) yield rowsOf('moved', unitId, cells);
}

const sumMonths = async (from: PoolClient, to: PoolClient): Promise<void> => {
  await from.query("set work_mem = '384MB'");
  const facts = from.query(
    copyTo(`copy (select f.path_then, u.path, c.measure, c.month, array_to_string(c.parts, '|')
      from fact f join unit u on u.id = f.unit_id, lateral fact_counts(f) c order by f.path_then) to stdout`),
  );
  const sums = to.query(copyFrom('copy rollup (tree, unit_id, measure, month, n, parts) from stdin'));
  await pipeline(Readable.from(summed(facts)), sums);
  await from.query('reset work_mem');
};

/** The years of one measure at a time, so that they fit into memory. */
const sumYears = async (owner: Db): Promise<void> => {
  const { rows } = await sql<{ measure: string }>`select distinct measure from rollup`.execute(owner);
  for (const { measure } of rows)
    await inTransaction(owner, '/', async (trx) => {
      await sql`set local work_mem = '384MB'`.execute(trx);
      await sql`do $$ begin execute 'insert into rollup_year (tree, unit_id, measure, year, so_far) '
        || years_from('select * from rollup where measure = ' || quote_literal(${sql.lit(measure)})); end $$`.execute(
        trx,
      );
    });
};

/** What folding every fact one after another comes to: children's sums go to their parents once. */
export const sumUp = async ({ db, pool }: Database): Promise<void> => {
  const [from, to] = [await pool.connect(), await pool.connect()];
  try {
    await sumMonths(from, to);
  } finally {
    from.release();
    to.release();
  }
  await sumYears(db);
};

/** The days kept of units and certificates, each found from its own facts. */
export const keepDays = (owner: Db): Promise<unknown> =>
  inTransaction(owner, '/', async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`insert into unit_days select * from days_of_units(array(select id from unit))`.execute(trx);
    await sql`insert into held_certificate select * from certificates_held(array(
      select distinct person_id from fact where kind = 'certificate'))`.execute(trx);
  });
