import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { connect } from '#db/connect.ts';
import { StartRefused } from '#db/startRefused.ts';
import { inTransaction } from '#db/transaction.ts';
import { grantsOf } from '#features/access/server/grants.ts';
import { todayIn } from '#kernel/day.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { type FileAnswer, FileField } from '#kernel/file.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { CliCommand, Terminal } from '#server/cli.ts';
import { readConfig } from '#server/config.ts';
import type { Actor, AnyOperation, Perform } from '#server/perform.ts';
import { type Arguments, camel, inStoredForm, readArguments } from './cli/arguments.ts';
import { ownCommands } from './cli/commands.ts';
import { createHouse } from './house.ts';
import { readMasterKey } from './masterKey.ts';
import { linesOf } from './messages.ts';
import { allOperations } from './operations.ts';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);

const help = (operations: AnyOperation[]): void => {
  out('Cách dùng: npm run cli -- <lệnh> [--trường giá-trị …] [--as tài-khoản] [--json]\n');
  for (const { usage, summary } of ownCommands) out(`  ${usage}\n      ${summary}`);
  out('\nMọi thao tác của API cũng là một lệnh (danh từ, động từ, các trường):\n');
  for (const { contract } of operations) {
    const { action, summary, input } = contract as Endpoint;
    const fields = Object.keys(input.properties).map(
      (name) => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
    );
    out(`  ${action.replace('.', ' ')} ${fields.join(' ')}\n      ${summary}`);
  }
};

/** `--as name`: that account with its widest role today, as a sign-in would give it; else the machine with the OS user. */
const actorOf = async (terminal: Pick<Terminal, 'connection' | 'options'>): Promise<Actor> => {
  const name = terminal.options.as;
  if (name === undefined) return { kind: 'machine', osUser: userInfo().username };
  return inTransaction(terminal.connection.app.db, '/', async (trx) => {
    const account = await trx
      .selectFrom('account')
      .select('id')
      .where('name', '=', String(name))
      .executeTakeFirst();
    if (!account) throw new Refusal('not-found', { code: 'account-not-found' });
    const [widest] = await grantsOf(trx, [account.id], todayIn(Date.now));
    return { kind: 'account', accountId: account.id, grantId: widest?.id ?? null, sessionHash: null };
  });
};

const everyCommand = ['as', 'json', 'help'];

/** A mistyped option must not be passed over: `--dryrun` would write. */
const refuseUnknownOptions = (command: CliCommand, options: Arguments['options']): void => {
  const known = [...(command.options ?? []), ...everyCommand];
  const unknown = Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const list = known.map((name) => `--${name}`).join(', ');
  throw new StartRefused(
    unknown.map((name) => `Lệnh «${command.name}» không có --${name}; các lựa chọn: ${list}.`).join('\n'),
  );
};

const commandOf = ({ words }: Arguments): { command: CliCommand; rest: string[] } | null => {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = ownCommands.find((own) => own.name === name);
    if (command && words.length >= length) return { command, rest: words.slice(length) };
  }
  return null;
};

const genericCommand = (operation: AnyOperation): CliCommand => ({
  name: operation.contract.action,
  usage: '',
  summary: '',
  run: async ({ call, options, data }) => {
    const { as: _as, json: _json, ...fields } = options;
    const input = Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]));
    const answer = await call(operation.contract.action, input);
    if (operation.contract.output !== FileField) return data(answer);
    const { name, bytes } = answer as FileAnswer;
    await writeFile(name, bytes, { flag: 'wx' });
    data({ name });
  },
});

const run = async (args: string[]): Promise<void> => {
  const given = readArguments(args);
  const config = readConfig(process.env);
  const isJson = given.options.json === true;
  if (given.words.length === 0 || given.options.help) return help(allOperations(null as never));
  const own = commandOf(given);
  if (own) refuseUnknownOptions(own.command, given.options);
  const connection = await connect({ ...config, as: 'guest', say: isJson ? () => undefined : err });
  try {
    const { db } = connection.app;
    const operations = allOperations(db);
    const generic = operations.find(({ contract }) => contract.action === given.words.slice(0, 2).join('.'));
    if (!own && !generic)
      throw new StartRefused(
        `Không có lệnh «${given.words.join(' ')}»: hãy xem danh sách bằng npm run cli -- --help.`,
      );
    const perform: Perform = createHouse(db, Date.now, await readMasterKey(config.dataDir));
    const actor = await actorOf({ connection, options: given.options });
    const terminal: Terminal = {
      call: (action, input) => {
        const found = operations.find(({ contract }) => contract.action === action);
        if (!found) throw new Refusal('not-found', { code: 'operation-unknown' });
        return perform(found, actor, input, { fromText: true });
      },
      perform: (own, input) => perform(own, actor, input),
      connection,
      words: own ? own.rest : given.words.slice(2),
      options: Object.fromEntries(
        Object.entries(given.options).map(([name, value]) => [name, inStoredForm(value)]),
      ),
      isJson,
      say: (line) => (isJson ? undefined : out(line)),
      data: (value) => out(JSON.stringify(value, null, isJson ? undefined : 2)),
    };
    await (own?.command ?? genericCommand(generic as AnyOperation)).run(terminal);
  } finally {
    await connection.close();
  }
};

// A reader such as `head` may close before the last line.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2)).then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    const lines =
      error instanceof Refusal
        ? linesOf(error)
        : [error instanceof StartRefused ? error.message : String((error as Error).stack)];
    for (const line of lines) err(line);
    process.exit(1);
  },
);
