import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '../startRefused.ts';

/** Where the parts of one installation's embedded database are. */
export interface Folder {
  /** The data folder itself. */
  readonly root: string;
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
  /** Holds the Unix socket; its path must be short. */
  readonly sockets: string;
}

/** The longest Unix socket path Linux takes. */
const LONGEST_SOCKET = 107;
const SOCKET_NAME = '/.s.PGSQL.5432.lock';

const socketFolder = (root: string): string => {
  const name = `taonguon-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  const path = join(tmpdir(), name);
  return path.length + SOCKET_NAME.length <= LONGEST_SOCKET ? path : join('/tmp', name);
};

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Makes a folder that only this account can enter; refuses one that somebody else has put there. */
export const ownFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `Không tạo được thư mục ${path} (${reason(error)}): hãy cho tài khoản đang chạy quyền ghi ở đó, hoặc đặt TAONGUON_DATA tới thư mục khác.`,
    );
  }
  const stat = lstatSync(path);
  const owner = process.getuid?.() ?? stat.uid;
  if (!stat.isDirectory() || stat.uid !== owner) {
    throw new StartRefused(
      `Thư mục ${path} thuộc về tài khoản khác: hãy chạy chương trình bằng tài khoản sở hữu thư mục, hoặc xóa thư mục đó nếu chắc chắn không ai dùng.`,
    );
  }
  if ((stat.mode & 0o077) !== 0) chmodSync(path, 0o700);
};

/** The parts of the data folder, which is made when missing. */
export const openFolder = (dataDir: string): Folder => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `Không tạo được thư mục dữ liệu ${dataDir} (${reason(error)}): hãy cho tài khoản đang chạy quyền ghi ở đó, hoặc đặt TAONGUON_DATA tới thư mục khác.`,
    );
  }
  const root = realpathSync(dataDir);
  ownFolder(root);
  return {
    root,
    cluster: join(root, 'postgres'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'postgres.lock'),
    sockets: socketFolder(root),
  };
};
