import { escapeIdentifier, type PoolClient } from 'pg';
import type { BackedSequence } from './manifest.ts';

/** Every sequence with the value it gives next. */
export const readSequences = async (client: PoolClient): Promise<BackedSequence[]> => {
  const { rows } = await client.query<{ name: string; step: number }>(`
    select c.relname as name, s.seqincrement as step
    from pg_class c join pg_sequence s on s.seqrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace order by c.relname collate "C"`);
  const sequences: BackedSequence[] = [];
  for (const { name, step } of rows) {
    const state = await client.query(`select last_value, is_called from ${escapeIdentifier(name)}`);
    const { last_value, is_called } = state.rows[0];
    sequences.push({ name, next: is_called ? last_value + step : last_value });
  }
  return sequences;
};

/** Sets the sequences, undone when the transaction is. */
export const writeSequences = async (
  client: PoolClient,
  sequences: readonly BackedSequence[],
): Promise<void> => {
  for (const { name, next } of sequences) {
    await client.query(`alter sequence ${escapeIdentifier(name)} restart with ${next}`);
  }
};
