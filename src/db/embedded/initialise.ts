import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Say, StartRefused } from '../startRefused.ts';
import type { Binaries } from './binaries.ts';
import { ordinaryUser } from './command.ts';
import type { Folder } from './folder.ts';

/** The one role that may do everything, used only to make the others. */
export const SUPERUSER = 'postgres';

const ARGUMENTS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth-local=trust',
  '--auth-host=reject',
  `--username=${SUPERUSER}`,
  '--no-instructions',
];

const majorOf = (cluster: string): number =>
  Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);

const checkMajor = (folder: Folder, ours: number): void => {
  const theirs = majorOf(folder.cluster);
  if (theirs === ours) return;
  throw new StartRefused(
    `Thư mục ${folder.cluster} là cơ sở dữ liệu PostgreSQL ${theirs}, chương trình này dùng PostgreSQL ${ours}: hãy sao lưu bằng phiên bản cũ («npm run cli -- backup <thư mục>»), đặt TAONGUON_DATA tới thư mục mới, rồi khôi phục bằng phiên bản này («npm run cli -- restore <thư mục>»).`,
  );
};

const movedTo = (cluster: string, attempt: string): boolean => {
  try {
    renameSync(attempt, cluster);
    return true;
  } catch {
    return false;
  }
};

/** Removes what an attempt that was killed left behind. */
const clearAttempts = (folder: Folder): void => {
  for (const name of readdirSync(folder.root)) {
    const pid = Number(/^postgres\.(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (pid > 0 && !existsSync(`/proc/${pid}`))
      rmSync(join(folder.root, name), { recursive: true, force: true });
  }
};

/** Makes the cluster when there is none, beside its place first so that a broken attempt leaves nothing behind. */
export const initialise = (folder: Folder, binaries: Binaries, say: Say): void => {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) {
    checkMajor(folder, binaries.major);
    return;
  }
  if (existsSync(folder.cluster)) {
    throw new StartRefused(
      `Thư mục ${folder.cluster} có nội dung khác, không phải cơ sở dữ liệu: hãy chuyển nó đi nơi khác, hoặc đặt TAONGUON_DATA tới thư mục khác.`,
    );
  }
  clearAttempts(folder);
  say('Đang tạo cơ sở dữ liệu lần đầu…');
  const attempt = `${folder.cluster}.${process.pid}`;
  const [program = '', ...args] = [...ordinaryUser(), binaries.initdb, ...ARGUMENTS, '--pgdata', attempt];
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: folder.root });
  if (status === 0 && movedTo(folder.cluster, attempt)) return;
  rmSync(attempt, { recursive: true, force: true });
  // Another process made it in the meantime.
  if (existsSync(folder.cluster)) return;
  const why = error?.message ?? stderr.trim().split('\n').at(-1);
  throw new StartRefused(
    `Không tạo được cơ sở dữ liệu trong ${folder.root} (${why}): hãy kiểm tra dung lượng đĩa và quyền ghi của thư mục.`,
  );
};
