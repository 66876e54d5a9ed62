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

/** As `ordinaryUser`, and the program stops when this process dies, and only one of them runs on a folder. */
export const boundToThisProcess = (lockFile: string): readonly string[] => [
  ...ordinaryUser(),
  ...(works('flock', ['--version']) ? ['flock', '--nonblock', '--no-fork', lockFile] : []),
  ...(works('setpriv', ['--version']) ? ['setpriv', '--pdeathsig', 'INT', '--'] : []),
];
