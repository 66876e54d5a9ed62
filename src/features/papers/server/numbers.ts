import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import { plainTerm, printNumber, type Series, sequenceBlockers, sequenceIn, symbolOf } from '../numbering.ts';
import type { Issuer } from './issuer.ts';

type Said = { term?: string; symbol?: string; sequence?: number };

export type Numbered = {
  type: string | null;
  term: string | null;
  symbol: string | null;
  sequence: number | null;
  number: string | null;
  isGiven: boolean;
};

/** What the unit used last: its symbol and its place are as they were. */
export const usedLast = async (db: Tx, unitId: number, type: string | null) => {
  const { rows } = await sql<{ place: string | null; number: string | null; term: string | null }>`
    select (select place from paper where unit_id = ${unitId} and place is not null order by id desc limit 1) as place,
      (select number from paper where unit_id = ${unitId} and type = ${type} and number is not null order by id desc limit 1) as number,
      (select term from paper where unit_id = ${unitId} and term is not null order by id desc limit 1) as term`.execute(
    db,
  );
  return rows[0] as { place: string | null; number: string | null; term: string | null };
};

/** The term of the committee that its officers in office have; null where they have none, or not the same. */
const termOf = async (db: Tx, unitId: number, on: Day): Promise<string | null> => {
  const { rows } = await sql<{ term: string }>`
    select distinct term from officer where unit_id = ${unitId} and during @> ${on}::date and term is not null limit 20`.execute(
    db,
  );
  const terms = [...new Set(rows.map(({ term }) => plainTerm(term)))];
  return terms.length === 1 ? (terms[0] as string) : null;
};

const seriesOf = async (
  db: Tx,
  { unitId, type, term }: { unitId: number; type: string; term: string },
  wanted: number | null,
): Promise<Series> => {
  const { rows } = await sql<Series>`
    select coalesce(max(sequence), 0)::int as last, coalesce(bool_or(sequence = ${wanted}::int), false) as "isTaken"
    from paper where unit_id = ${unitId} and type = ${type} and term = ${term}`.execute(db);
  return rows[0] as Series;
};

/** Nobody else takes a number of this unit until the transaction ends. */
export const lockNumbers = (db: Tx, unitId: number) =>
  sql`select pg_advisory_xact_lock(7013, ${unitId}::int)`.execute(db);

/** The number a paper takes, or would take now; parts that are not known stay null. `given` is the committee's own. */
export const numberOf = async (
  db: Tx,
  { type, given }: { type: string | null; given: string | null },
  issuer: Pick<Issuer, 'unitId' | 'kind'>,
  said: Said & { on: Day },
): Promise<Numbered> => {
  const none = { type: null, term: null, symbol: null, sequence: null, number: null, isGiven: false };
  if (type === null) return none;
  const last = await usedLast(db, issuer.unitId, type);
  const term = said.term ? plainTerm(said.term) : ((await termOf(db, issuer.unitId, said.on)) ?? last.term);
  const symbol = said.symbol ?? last.number?.split('/').slice(1).join('/') ?? symbolOf(issuer.kind);
  if (term === null) return { ...none, type, symbol, number: given, isGiven: given !== null };
  const wanted = given === null ? (said.sequence ?? null) : sequenceIn(given);
  const series = await seriesOf(db, { unitId: issuer.unitId, type, term }, wanted);
  if (given !== null) return { type, term, symbol, sequence: wanted, number: given, isGiven: true };
  const sequence = wanted ?? series.last + 1;
  refuseIf(
    sequenceBlockers(sequence, { ...series, isTaken: wanted !== null && series.isTaken }).map((code) => ({
      code,
      field: 'sequence',
      values: { next: series.last + 1 },
    })),
  );
  return {
    type,
    term,
    symbol,
    sequence,
    number: symbol && printNumber(sequence, type, symbol),
    isGiven: false,
  };
};

/** Why a paper that is numbered cannot be issued yet. */
export const numberReasons = ({ type, term, symbol, isGiven }: Numbered): Reason[] =>
  type === null
    ? []
    : [
        ...(term === null ? [{ code: 'paper-term-unknown', field: 'term' }] : []),
        ...(symbol === null && !isGiven ? [{ code: 'paper-symbol-unknown', field: 'symbol' }] : []),
      ];
