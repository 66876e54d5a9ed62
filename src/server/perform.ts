import { createHash } from 'node:crypto';
import type { Db, Tx } from '#db/database.ts';
import { setScope } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import { type Clock, type Day, todayIn } from '#kernel/day.ts';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { FileField } from '#kernel/file.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Scope } from '#kernel/scope.ts';
import { refusalOf } from './constraints.ts';
import { onlyDeclared, parse } from './parse.ts';

/** Who asks: a signed-in account, the machine's own administrator at the terminal, or nobody known. */
export type Actor =
  | { kind: 'account'; accountId: number; grantId: number | null; sessionHash: Buffer | null }
  | { kind: 'machine'; osUser: string }
  | { kind: 'visitor'; address: string };

/** What an act adds to its audit entry: the object, field names and values that are not personal; personal ones apart. */
export type Note = {
  object?: string;
  unitId?: number;
  detail?: Record<string, unknown>;
  personal?: { personId: number; field: string; value: string }[];
};

/** What an operation works with: one transaction, the decided scope, the day and the instant. */
export type Act = {
  db: Tx;
  scope: Scope;
  actor: Actor;
  today: Day;
  now: Date;
  note(note: Note): void;
};

/** An operation of a list of every shape. */
export type AnyOperation = {
  // biome-ignore lint/suspicious/noExplicitAny: each its own contract
  contract: any;
  // biome-ignore lint/suspicious/noExplicitAny: each its own input and output
  run: (act: Act, input: any) => Promise<any>;
};
/** A contract with the code that carries it out. */
export type Operation<E extends Endpoint> = {
  contract: E;
  run: (act: Act, input: InputOf<E>) => Promise<OutputOf<E>>;
};
export const operation = <E extends Endpoint>(contract: E, run: Operation<E>['run']): Operation<E> => ({
  contract,
  run,
});

/** What the features give to `perform`; the server knows them as interfaces only. */
export type Guards = {
  /** @throws Refusal sign-in-needed or forbidden */
  authorise(db: Tx, actor: Actor, contract: Endpoint, now: Date): Promise<Scope>;
  record(db: Tx, entry: Entry): Promise<void>;
};
export type Entry = { actor: Actor; scope: Scope; action: string; now: Date; notes: Note[]; result: 'done' };

export type Options = {
  /** Numbers and booleans of the input came as text. */
  fromText?: boolean;
  /** The same key twice is one act with one answer. */
  idempotencyKey?: string | undefined;
};

export type Perform = <E extends Endpoint>(
  operation: Operation<E>,
  actor: Actor,
  input: unknown,
  options?: Options,
) => Promise<OutputOf<E>>;

/** Parse, authorise, act, audit: one transaction, whoever asks. */
export const createPerform = (db: Db, clock: Clock, guards: Guards): Perform => {
  return async ({ contract, run }, actor, raw, options = {}) => {
    const input = parse(
      contract.input,
      raw,
      options.fromText,
      contract.example.input as Record<string, unknown>,
    ) as InputOf<typeof contract>;
    const now = new Date(clock());
    const whole = async (trx: Tx): Promise<OutputOf<typeof contract>> => {
      const scope = await guards.authorise(trx, actor, contract, now);
      const once =
        contract.audit === 'change' && actor.kind === 'account' && options.idempotencyKey
          ? await claimKey(
              trx,
              { accountId: actor.accountId, key: options.idempotencyKey, now },
              { action: contract.action, input },
            )
          : null;
      if (once?.output !== undefined) return once.output as OutputOf<typeof contract>;
      await setScope(trx, scope.path);
      const notes: Note[] = [];
      const act: Act = {
        db: trx,
        scope,
        actor,
        today: todayIn(clock),
        now,
        note: (note) => notes.push(note),
      };
      const answer = await run(act, input);
      const output = (
        contract.output === FileField ? answer : onlyDeclared(contract.output, answer)
      ) as OutputOf<typeof contract>;
      if (contract.audit === 'read' || contract.audit === 'change') {
        await guards.record(trx, { actor, scope, action: contract.action, now, notes, result: 'done' });
      }
      if (once) {
        await setScope(trx, '/');
        await once.keep(output);
      }
      return output;
    };
    try {
      // What is only read is read at one instant, so that figures and lists of one answer agree.
      return await inTransaction(db, '/', whole, contract.audit === 'none' ? 'reading' : 'changing');
    } catch (error) {
      throw refusalOf(error);
    }
  };
};

/** A second act with the same key waits for the first one's end, then gets its answer. */
const claimKey = async (
  trx: Tx,
  { accountId, key, now }: { accountId: number; key: string; now: Date },
  request: { action: string; input: unknown },
) => {
  const digest = createHash('sha256').update(JSON.stringify(request)).digest();
  const claimed = await trx
    .insertInto('idempotency_key')
    .values({
      account_id: accountId,
      key,
      action: request.action,
      input_digest: digest,
      output: 'null',
      created_at: now,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) {
    const keep = (output: unknown) =>
      trx
        .updateTable('idempotency_key')
        .set({ output: JSON.stringify(output) })
        .where((eb) => eb.and({ account_id: accountId, key }))
        .execute();
    return { output: undefined, keep };
  }
  const before = await trx
    .selectFrom('idempotency_key')
    .select(['input_digest', 'output'])
    .where((eb) => eb.and({ account_id: accountId, key }))
    .executeTakeFirstOrThrow();
  if (!before.input_digest.equals(digest)) throw new Refusal('conflict', { code: 'idempotency-key-reused' });
  return { output: before.output as unknown, keep: async () => undefined };
};
