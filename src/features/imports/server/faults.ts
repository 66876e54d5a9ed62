import { sql } from 'kysely';
import { admissionsMessages as casesInEnglish } from '#features/admissions/messages.en.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Language } from '#kernel/language.ts';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import { fill } from '#kernel/sentence.ts';
import { refusalOf } from '#server/constraints.ts';
import type { Act } from '#server/perform.ts';
import type { attemptImport, ImportInput, ImportResult, listImportFaults } from '../contract.ts';
import { importsMessages as english } from '../messages.en.ts';
import { importsMessages as vietnamese } from '../messages.vi.ts';
import { keepBatch } from './batches.ts';
import { readSent } from './readSource.ts';
import { triedOut } from './run.ts';

/** Of one trial; who has more begins with these. */
const mostKept = 5_000;

const said: Record<Language, Readonly<Record<string, string>>> = {
  vi: vietnamese,
  en: { ...vietnamese, ...english },
};

const ofCases: Readonly<Record<string, string>> = casesInEnglish;

const tried = async (act: Act, input: ImportInput): Promise<ImportResult | Refusal> => {
  try {
    return await triedOut(act, await readSent(input), { isSample: input.isSample, most: mostKept });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal instanceof Refusal && refusal.code !== 'unavailable') return refusal;
    throw error;
  }
};

/** Tries an import, writes none of its rows, and keeps what came of it. */
export const attempt = async (act: Act, input: ImportInput): Promise<OutputOf<typeof attemptImport>> => {
  await sql`savepoint before_import`.execute(act.db);
  const came = await tried(act, input);
  await sql`rollback to savepoint before_import`.execute(act.db);
  const outcome = came instanceof Refusal ? 'faulty' : 'clean';
  const id = await keepBatch(
    act,
    input,
    came instanceof Refusal
      ? { outcome, result: null, faults: came.reasons.length > 0 ? came.reasons : [{ code: came.code }] }
      : { outcome, result: came },
  );
  act.note({ object: `import:${id}`, detail: { outcome } });
  return { id, outcome };
};

/** A rule of the case that stopped a row is told in the reader’s language too. */
const inLanguage = (
  values: NonNullable<Reason['values']>,
  language: Language,
): NonNullable<Reason['values']> => {
  const sentence = language === 'en' ? ofCases[`refusal.${values.whyCode}`] : undefined;
  return sentence === undefined ? values : { ...values, why: fill(sentence, values) };
};

type Row = { n: number; fault: Reason; count: number };

/** What was wrong, in sentences, in the order of the files. */
export const faultsOf = async (
  { db, note }: Act,
  { id, sheet, language = 'vi', after = 0, limit = 50 }: InputOf<typeof listImportFaults>,
): Promise<OutputOf<typeof listImportFaults>> => {
  const { rows } = await sql<Row>`
    with found as (
      select n::int, fault from import_batch b, jsonb_array_elements(b.faults) with ordinality f(fault, n)
      where b.id = ${id} and ${sheet === undefined ? sql`true` : sql`coalesce(fault #>> '{values,sheet}', '') = ${sheet}`})
    select n, fault, (select count(*)::int from found) as count
    from found where n > ${after} order by n limit ${limit}`.execute(db);
  note({ object: `import:${id}`, detail: { rows: rows.length } });
  return {
    faults: rows.map(({ n, fault: { code, values = {} } }) => ({
      n,
      sheet: values.sheet === undefined ? null : String(values.sheet),
      row: values.row === undefined ? null : Number(values.row),
      column: values.column === undefined ? null : String(values.column),
      value: values.value === undefined ? null : String(values.value),
      message: fill(said[language][`refusal.${code}`] ?? code, inLanguage(values, language)),
    })),
    count: rows[0]?.count ?? 0,
    next: rows.length === limit ? (rows.at(-1)?.n ?? null) : null,
  };
};
