import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lockTree, unitNamed } from '#features/organisations/server/units.ts';
import { addDays } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { inheritTargets, listInherited } from '../successionContract.ts';
import { asNumber, assign } from './assign.ts';
import { inForceLocked } from './inForce.ts';
import { revise } from './revise.ts';
import { type Inherited, inheritedBy } from './succession.ts';
import type { StandingTarget } from './targets.ts';

type Input = InputOf<typeof inheritTargets>;
type Listed = OutputOf<typeof listInherited>;

const held = ({ code, bound, minimum, maximum }: StandingTarget) => ({
  code,
  bound,
  minimum: asNumber(minimum),
  maximum: asNumber(maximum),
});

/** What waits for a decision, with what is proposed. */
export const listed = async (
  { db, today }: Act,
  { unitCode }: InputOf<typeof listInherited>,
): Promise<Listed> => {
  const lines = await inheritedBy(db, await unitNamed(db, unitCode, 'unitCode'), today);
  return {
    lines: lines.flatMap(({ planCode, endedOn, from, to, proposed }) => {
      const [first] = from;
      if (!first) return [];
      const { measure, recurrence, block } = first;
      return [
        {
          ...{ measure, recurrence, block, planCode, endedOn },
          period: first.period.code,
          placeKinds: first.placeKinds.map(({ code }) => code),
          from: from.map((one) => ({ ...held(one), unitCode: one.unitCode, unitName: one.unitName })),
          ...{ way: proposed.way, bound: proposed.bound },
          to: to.map(({ heir, own }, at) => ({
            ...{ unitCode: heir.code, unitName: heir.name, own: own && held(own) },
            minimum: proposed.numbers[at]?.minimum ?? null,
            maximum: proposed.numbers[at]?.maximum ?? null,
          })),
        },
      ];
    }),
  };
};

/** A code that says whose target of which period; numbered where an earlier one has it. */
const freeCode = async (db: Tx, period: string, unitCode: string): Promise<string> => {
  const code = ['CT', period, unitCode].join(' ').slice(0, 74);
  const taken = new Set(
    (await db.selectFrom('target').select('code').where('code', 'like', `${code}%`).execute()).map(
      (row) => row.code,
    ),
  );
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? code : `${code} ${n}`;
    if (!taken.has(free)) return free;
  }
};

type Given = Input['lines'][number]['to'][number];

/** The heir's own target gets the new number, or a target of its own where it had none. */
const give = async (act: Act, { line, given, input }: { line: Inherited; given: Given; input: Input }) => {
  const at = line.to.findIndex(({ heir }) => heir.code === given.unitCode);
  const heir = line.to[at];
  const [first] = line.from;
  if (!heir || !first) throw new Refusal('invalid-input', { code: 'target-heir-unknown', field: 'lines' });
  if (line.planCode === null)
    throw new Refusal('blocked', { code: 'target-heir-has-no-plan', field: 'lines' });
  const { minimum, maximum } = given;
  const { own } = heir;
  const document = input.documentCode === undefined ? {} : { documentCode: input.documentCode };
  const numbers = { minimum, ...(maximum === undefined ? {} : { maximum }) };
  if (own) {
    if (asNumber(own.minimum) === minimum && asNumber(own.maximum) === (maximum ?? null)) return own.code;
    const { revisedOn } = await inForceLocked(act.db, own.code);
    const on = revisedOn !== null && revisedOn >= line.endedOn ? addDays(revisedOn, 1) : line.endedOn;
    await revise(act, { code: own.code, ...numbers, ...document, reason: input.reason, on });
    return own.code;
  }
  const code = await freeCode(act.db, first.period.code, given.unitCode);
  const cited = [...new Set(line.from.flatMap(({ documents }) => documents.map((one) => one.code)))];
  const documents = [...cited.slice(0, 9), ...(input.documentCode === undefined ? [] : [input.documentCode])];
  const baseValue = line.proposed.numbers[at]?.baseValue ?? null;
  await assign(act, {
    ...{ code, planCode: line.planCode, unitCode: given.unitCode, measure: first.measure },
    ...{ bound: line.proposed.bound, recurrence: first.recurrence, noun: first.noun, ...numbers },
    ...(first.origin ? { origin: first.origin } : {}),
    ...(first.block === null ? {} : { block: first.block }),
    ...(first.placeKinds.length === 0 ? {} : { placeKinds: first.placeKinds.map((kind) => kind.code) }),
    ...(first.base === null ? {} : { base: first.base }),
    ...(baseValue === null ? {} : { baseValue }),
    ...(first.deadlineYear === null ? {} : { deadlineYear: first.deadlineYear }),
    ...(documents.length === 0 ? {} : { documents }),
    reason: input.reason,
  });
  return code;
};

const end = async (db: Tx, { from }: Inherited, reason: string): Promise<void> => {
  await sql`
    update target t set withdrawn_on = u.dissolved_on, withdrawal = ${reason} from unit u
    where u.id = t.unit_id and t.id = any(${from.map(({ id }) => id)}::int[])`.execute(db);
};

/** Decides what becomes of the targets of units that ended: numbers for their heirs, and the old ones are history. */
export const inherit = async (act: Act, input: Input): Promise<OutputOf<typeof inheritTargets>> => {
  const { db, today, note } = act;
  // Two who decide at once come one after another.
  await lockTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  // The first of the act: what it writes in each target follows.
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { handedOn: input.lines } });
  const lines = new Map(
    (await inheritedBy(db, unit, today)).map((line) => [
      line.from
        .map(({ code }) => code)
        .toSorted()
        .join('\n'),
      line,
    ]),
  );
  const codes: string[] = [];
  for (const [at, { from, to }] of input.lines.entries()) {
    const line = lines.get(from.toSorted().join('\n'));
    refuseIf(line ? [] : [{ code: 'target-is-not-to-be-inherited', field: `lines/${at}/from` }]);
    if (!line) continue;
    for (const given of to) codes.push(await give(act, { line, given, input }));
    await end(db, line, input.reason);
  }
  return { unitCode: unit.code, codes };
};
