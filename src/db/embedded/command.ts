import { spawnSync } from 'node:child_process';
import { StartRefused } from '../startRefused.ts';

const works = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** PostgreSQL refuses to run as root, so root runs it in a user namespace where it is nobody special; files stay root's. */
const AS_SOMEONE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

const isRoot = (): boolean => process.getuid?.() === 0;

/** The words to put before a PostgreSQL program so that it runs as an ordinary user. */
export const ordinaryUser = (): readonly string[] => {
  if (!isRoot()) return [];
  const [program = '', ...args] = AS_SOMEONE;
  if (works(program, [...args, 'true'])) return AS_SOMEONE;
  throw new StartRefused(
    'PostgreSQL đi kèm không chạy được bằng tài khoản root trên máy này (thiếu «unshare» của util-linux hoặc máy cấm user namespace): hãy chạy chương trình bằng một tài khoản thường, hoặc đặt DATABASE_URL để dùng máy chủ PostgreSQL có sẵn.',
  );
};

/** How long to wait for the last processes of a server that was killed to leave the folder. */
const PATIENCE_SECONDS = '30';
/** What the command ends with when they did not. */
export const STILL_IN_USE = 75;

/**
 * PostgreSQL keeps a second server out by notes with process numbers, which may meanwhile belong to others.
 * Every process of a server holds this lock instead, so whoever gets it may throw old notes away.
 */
const alone = (lockFile: string, notes: readonly string[]): readonly string[] => [
  ...[
    'flock',
    '--timeout',
    PATIENCE_SECONDS,
    '--conflict-exit-code',
    String(STILL_IN_USE),
    '--no-fork',
    lockFile,
  ],
  ...['sh', '-c', `rm -f "$1" "$2"; shift 2; exec "$@"`, 'sh', ...notes],
];

/** The words to put before the server so that it ends with this process and is alone on its folder. */
export const boundToThisProcess = (lockFile: string, notes: readonly [string, string]): readonly string[] => [
  ...ordinaryUser(),
  ...(works('setpriv', ['--version']) ? ['setpriv', '--pdeathsig', 'INT', '--'] : []),
  ...(works('flock', ['--version']) ? alone(lockFile, notes) : []),
];
