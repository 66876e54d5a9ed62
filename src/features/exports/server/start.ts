import { addJob } from '#db/jobs/add.ts';
import { asInstallation, setScope } from '#db/scope.ts';
import { authorise } from '#features/access/server/authorise.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import { isAllowed } from '#kernel/roles.ts';
import type { Scope } from '#kernel/scope.ts';
import type { Act, AnyOperation } from '#server/perform.ts';
import { inOrder } from '../cells.ts';
import type { startExport } from '../contract.ts';
import { directRows, type Ground, hoursKept, mostKept, mostUnended } from '../model.ts';
import { inPieces, keepChunk } from './file.ts';
import { groundsOf, withCount } from './grounds.ts';
import { writeLater } from './jobs.ts';
import { exportNumbered } from './mine.ts';
import { finish } from './progress.ts';
import { readChosen, readUpTo, type Source, sourceOf } from './source.ts';
import { openWriter } from './writer.ts';

type Asked = InputOf<typeof startExport>;

/** Lets an account have so many at a time, and makes room for one more file. */
const makeRoom = async ({ db }: Act, accountId: number): Promise<void> => {
  const all = await db
    .selectFrom('export')
    .select(['id', 'status'])
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
  const unended = all.filter(({ status }) => status === 'waiting' || status === 'running');
  refuseIf(
    unended.length >= mostUnended ? [{ code: 'too-many-exports', values: { most: mostUnended } }] : [],
    'too-many-requests',
  );
  const surplus = all.filter((row) => !unended.includes(row)).slice(mostKept - 1);
  if (surplus.length > 0) {
    await db
      .deleteFrom('export')
      .where(
        'id',
        'in',
        surplus.map(({ id }) => id),
      )
      .execute();
  }
};

const insert = async (
  act: Act,
  {
    asked,
    source,
    grounds,
    total,
  }: { asked: Asked; source: Source; grounds: Ground[]; total: number | null },
): Promise<number> => {
  const { accountId, grantId } = accountOf(act);
  const { id } = await act.db
    .insertInto('export')
    .values({
      account_id: accountId,
      grant_id: grantId,
      operation: asked.operation,
      input: JSON.stringify(source.input),
      row_field: source.listing.rows,
      title: asked.title,
      language: asked.language ?? 'vi',
      columns: JSON.stringify(asked.columns),
      grounds: JSON.stringify(grounds),
      status: 'waiting',
      rows_total: total,
      asked_at: act.now,
      expires_at: new Date(act.now.getTime() + hoursKept * 3_600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** A short list is written while the answer waits for it. */
const writeAtOnce = async (
  { db, now, note }: Act,
  id: number,
  {
    columns,
    order,
    grounds,
    rows,
    language = 'vi',
  }: Pick<Asked, 'columns' | 'order' | 'language'> & {
    grounds: Ground[];
    rows: unknown[];
  },
): Promise<void> => {
  const writer = await openWriter(columns, language);
  try {
    const file = inPieces((position, bytes) => keepChunk(db, id, position, bytes));
    await file.take(await writer.add(order ? inOrder(rows, order) : rows));
    await file.take(await writer.finish(withCount(grounds, rows.length, language)));
    const { size, digest } = await file.close();
    await finish(db, id, { rows: rows.length, size, digest }, now);
    note({ detail: { rows: rows.length, size, digest: digest.toString('hex') } });
  } finally {
    await writer.end();
  }
};

/** The scope of the list itself; a role that may not read it may export anything else, so it is no closed door. */
const scopeFor = ({ db, actor, scope, now }: Act, contract: Endpoint): Promise<Scope> => {
  const { role } = scope;
  const isClosed = role !== 'machine' && role !== 'visitor' && !isAllowed(role, contract.policy);
  refuseIf(isClosed ? [{ code: 'role-does-not-allow' }] : []);
  return asInstallation(db, () => authorise(db, actor, contract, now));
};

/** Begin an export with the rights of the list itself, read as the one who asks. */
export const createStart =
  (operations: readonly AnyOperation[]) =>
  async (act: Act, asked: Asked): Promise<OutputOf<typeof startExport>> => {
    const { db, now, today } = act;
    const { accountId } = accountOf(act);
    const source = sourceOf(operations, asked);
    const scope = await scopeFor(act, source.operation.contract);
    await setScope(db, scope.path);
    const reader = { ...act, scope, note: () => undefined };
    const page = asked.only
      ? await readChosen(source, reader, asked.only)
      : await readUpTo(source, reader, directRows);
    refuseIf(
      page.next !== null && asked.order ? [{ code: 'export-orders-a-long-list', field: 'order' }] : [],
    );
    const { title, language = 'vi', grounds: chosen = [] } = asked;
    const about = { title, language, input: source.input, chosen };
    const grounds = await groundsOf(db, { ...about, accountId, scope, today, now });
    const id = await asInstallation(db, async () => {
      await makeRoom(act, accountId);
      const made = await insert(act, { asked, source, grounds, total: page.total });
      if (page.next === null) await writeAtOnce(act, made, { ...asked, grounds, rows: page.rows });
      else await addJob(db, writeLater(made));
      return made;
    });
    const fields = asked.columns.map(({ field }) => field);
    act.note({ object: `export:${id}`, detail: { operation: asked.operation, fields } });
    return exportNumbered(act, id);
  };
