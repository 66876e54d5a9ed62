import fc from 'fast-check';
import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import { expect } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { addDays, type Day, day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { machine, testHouse } from '#main/testing.ts';
import { caseKinds, caseStatement, isCaseKind } from './caseSteps.ts';
import { wrongSources } from './plainSources.ts';
import { type Planted, plant } from './plant.ts';
import { differences, misplacedUnits, wrongDays, wronglyPlaced } from './recount.ts';

const house = await testHouse();
/** A transaction that sees the whole installation. */
export const whole = <T>(act: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(house.db, '/', act);

const kinds = ['found', 'move', 'merge', 'consolidate', 'split', 'dissolve', 'rename', 'kind'] as const;
const factKinds = [
  ...(['fact', 'fact', 'fact', 'fact', 'fact', 'source', 'source', 'certificate', 'certificate'] as const),
  ...(['correct', 'transfer', 'annul', 'end', 'delete'] as const),
];
type Step = {
  what: (typeof kinds)[number] | (typeof factKinds)[number] | (typeof caseKinds)[number] | 'fold';
  a: number;
  b: number;
  c: number;
  wait: number;
};

const any = fc.noBias(fc.nat(1_000));
const step = fc.record({
  what: fc.noBias(
    fc.constantFrom(...kinds, ...factKinds, ...caseKinds, 'move', 'move', 'merge', 'consolidate', 'fold'),
  ),
  a: any,
  b: any,
  c: any,
  // Most acts come in the order of time, some look back.
  wait: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: -400, max: 0 }) },
  ),
});
const tree = fc.array(
  fc.record<Planted>({
    parent: any,
    second: fc.option(any),
    secondOn: fc.constantFrom('2020-03-01', '2021-06-01', '2022-02-15'),
  }),
  { minLength: 5, maxLength: 9, size: 'max' },
);

let run = 0;
const tally: Record<string, { done: number; refused: number }> = {};

/** One history: what it made, and the day it has come to. */
type History = { prefix: string; codes: string[]; facts: string[]; today: Day };

const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

const tryTo = async (what: string, act: () => Promise<unknown>): Promise<boolean> => {
  tally[what] ??= { done: 0, refused: 0 };
  try {
    await act();
    tally[what].done += 1;
    return true;
  } catch (error) {
    const isRefusal = error instanceof Refusal || (error instanceof DatabaseError && error.code === '23514');
    if (!isRefusal) throw error;
    tally[what].refused += 1;
    return false;
  }
};

const changeTree = async (history: History, { what, a, b, c, wait }: Step): Promise<void> => {
  const { codes } = history;
  const effectiveOn = addDays(history.today, wait);
  const next = `${history.prefix}-${codes.length}`;
  const unit = { code: next, name: next, kind: 'base-org' };
  const call = (action: string, input: object) => house.call(action, machine, { ...input, effectiveOn });
  const [first, second] = [at(codes, a), at(codes, b)];
  const acts: Record<string, () => Promise<unknown>> = {
    found: () => call('unit.found', { ...unit, parentCode: first }),
    move: () => call('unit.move', { code: first, parentCode: second }),
    merge: () => call('unit.merge', { units: [first, at(codes, c)], into: second }),
    consolidate: () => call('unit.merge', { units: [first, second], intoNew: unit }),
    split: async () => {
      const { units } = await house.call('unit.tree', machine, { parentCode: first, on: effectiveOn });
      const children = units.map(({ code }: { code: string }) => code);
      return call('unit.split', {
        code: first,
        isEnding: c % 2 === 0,
        parts: [{ ...unit, children: c % 2 === 0 ? children : children.slice(0, 1) }],
      });
    },
    dissolve: () => call('unit.dissolve', { code: first }),
    rename: () => call('unit.rename', { code: first, name: `tên ${b}` }),
    kind: () =>
      call('unit.change-kind', {
        ...{ code: first, kind: 'base-branch' },
        ...(b % 3 > 0 && { block: at(['enterprise', 'territorial'], b) }),
      }),
  };
  const isDone = await tryTo(what, acts[what] as () => Promise<unknown>);
  if (isDone && ['found', 'consolidate', 'split'].includes(what)) codes.push(next);
  if (isDone && wait > 0) history.today = effectiveOn;
};

const changeFacts = async (
  { prefix, codes, facts, today }: History,
  { what, a, b, c, wait }: Step,
): Promise<void> => {
  const code = `${prefix}-f${facts.length}`;
  const one = sql`code = ${at(facts, b) ?? ''}`;
  const on = addDays(today, wait - 30);
  const end = at([null, on, addDays(on, 20), addDays(on, 200)], b);
  // Of three people, whose certificates follow one another, and of somebody who is not known.
  const person = sql`(select id from person where code = ${`${prefix}-p${c % 4}`})`;
  const statements = {
    fact: sql`insert into fact (kind, code, unit_id, on_day, path_then, sex, introducer, ceremony_on, person_id)
              select 'admission', ${code}, id, ${on}, '', ${at(['male', 'female', null], b)},
                ${at(['youth-union', null], c)}, ${at([addDays(on, 40), null], b)}, ${person}
              from unit where code = ${at(codes, a)}`,
    source: sql`insert into fact (kind, code, unit_id, on_day, annulled_on, path_then, person_id, sex, birth_year, block)
              select 'source', ${code}, id, ${on}, ${end}::date, '', ${person}, ${at(['male', 'female', null], a)},
                ${at([1990, 2000, null], c)}::int, ${at(['enterprise', null], a)}
              from unit where code = ${at(codes, a)}`,
    certificate: sql`insert into fact (kind, code, unit_id, on_day, annulled_on, path_then, person_id)
              select 'certificate', ${code}, id, ${on}, ${end}::date, '', ${person} from unit where code = ${at(codes, a)}`,
    correct: sql`update fact set on_day = least(${on}::date, coalesce(ceremony_on, ${on}::date)), sex = 'female' where ${one}`,
    transfer: sql`update fact set unit_id = (select id from unit where code = ${at(codes, a)}) where ${one}`,
    annul: sql`update fact set annulled_on = on_day where ${one}`,
    end: sql`update fact set annulled_on = nullif(greatest(on_day, ${on}::date), ${end}::date) where ${one}`,
    delete: sql`delete from fact where ${one}`,
  };
  const isDone = await tryTo(what, () =>
    whole((trx) => statements[what as keyof typeof statements].execute(trx)),
  );
  if (isDone && ['fact', 'source', 'certificate'].includes(what)) facts.push(code);
};

const changeCases = async (
  { prefix, codes, today }: History,
  { what, a, b, c, wait }: Step,
): Promise<void> => {
  const places = { unit: at(codes, a), other: at(codes, b), on: addDays(today, wait - 30) };
  await tryTo(what, () =>
    whole((trx) =>
      caseStatement(what as (typeof caseKinds)[number], { prefix, a, b, c, ...places }).execute(trx),
    ),
  );
};

const fold = () => whole((trx) => sql`select fold_rollups()`.execute(trx));

const refuted = (prefix: string): Promise<string[]> =>
  whole(async (trx) => [
    ...(await differences(trx)),
    ...(await wrongDays(trx)),
    ...(await wrongSources(trx)),
    ...(await misplacedUnits(trx)),
    ...(await wronglyPlaced(trx, `${prefix}-`)),
  ]);

/** What was looked at goes as a sample does, so that the next recount is as short. */
const forget = (prefix: string) =>
  whole(async (trx) => {
    const mine = sql`starts_with(code, ${`${prefix}-`})`;
    await sql`update unit set is_sample = true where ${mine}`.execute(trx);
    await sql`delete from unit where ${mine}`.execute(trx);
  });

/**
 * Random trees, facts, cases, corrections and tree changes: sums and places equal a plain recount, folded or not.
 * @param also what else must hold of the units with these codes
 */
export const checkHistories = async (
  runs: number,
  also: (codes: readonly string[]) => Promise<void> = async () => undefined,
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      tree,
      fc.array(fc.nat(100), { maxLength: 8 }),
      fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }),
      async (units, order, steps) => {
        const prefix = `r${run++}`;
        const codes = await whole((trx) => plant(trx, prefix, units, order));
        await whole((trx) =>
          sql`insert into person (code, unit_id) select ${`${prefix}-p`} || n, id from unit, generate_series(0, 2) n
            where code = ${codes[0]}`.execute(trx),
        );
        const history: History = { prefix, codes, facts: [], today: day('2022-06-01') };
        for (const next of steps) {
          if (next.what === 'fold') await fold();
          else if ((kinds as readonly string[]).includes(next.what)) await changeTree(history, next);
          else if (isCaseKind(next.what)) await changeCases(history, next);
          else await changeFacts(history, next);
        }
        expect(await refuted(prefix)).toEqual([]);
        await also(history.codes);
        await fold();
        expect(await refuted(prefix)).toEqual([]);
        await also(history.codes);
        await forget(prefix);
      },
    ),
    { numRuns: runs },
  );
  // Not vacuous: every sort of act was done again and again.
  if (runs < 30) return;
  expect(Object.entries(tally).filter(([, { done }]) => done < 3)).toEqual([]);
};
