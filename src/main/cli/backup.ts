import { backup } from '#db/backup.ts';
import type { Database } from '#db/database.ts';
import { restore } from '#db/restore.ts';
import { StartRefused } from '#db/startRefused.ts';
import type { CliCommand, Terminal } from '#server/cli.ts';
import { version } from '../version.ts';

const folderOf = ({ words }: Terminal, command: string): string => {
  const [folder, ...rest] = words;
  if (folder !== undefined && rest.length === 0) return folder;
  throw new StartRefused(`Lệnh ${command} cần đúng một thư mục: npm run cli -- ${command} <thư mục>.`);
};

const ownerOf = ({ connection }: Terminal): Database => {
  if (connection.owner) return connection.owner;
  throw new StartRefused(
    'Sao lưu và khôi phục cần tài khoản sở hữu các bảng: hãy đặt TAONGUON_OWNER_URL cùng DATABASE_URL.',
  );
};

interface Counted {
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
}

/** One line per table: its rows and the beginning of their digest, the same in the backup and after the restore. */
const tell = (terminal: Terminal, folder: string, tables: readonly Counted[]): void => {
  if (terminal.isJson) {
    terminal.data({ folder, tables: tables.map(({ name, rows, digest }) => ({ name, rows, digest })) });
    return;
  }
  const width = Math.max(...tables.map(({ name }) => name.length));
  terminal.say(`${'Bảng'.padEnd(width)}  ${'Số dòng'.padStart(10)}  SHA-256`);
  for (const { name, rows, digest } of tables) {
    terminal.say(`${name.padEnd(width)}  ${String(rows).padStart(10)}  ${digest.slice(0, 32)}`);
  }
};

/** Everything into a folder, and back. */
export const backupCommands: CliCommand[] = [
  {
    name: 'backup',
    usage: 'backup <thư mục>',
    summary: 'Sao lưu toàn bộ dữ liệu vào một thư mục mới, kể cả khi máy chủ đang chạy',
    run: async (terminal) => {
      const folder = folderOf(terminal, 'backup');
      const tables = await backup(ownerOf(terminal), { folder, appVersion: version, now: new Date() });
      tell(terminal, folder, tables);
      terminal.say(`Đã sao lưu ${tables.length} bảng vào ${folder}.`);
    },
  },
  {
    name: 'restore',
    usage: 'restore <thư mục> [--replace]',
    summary: 'Khôi phục một bản sao lưu vào cơ sở dữ liệu trống; --replace thay toàn bộ dữ liệu đang có',
    run: async (terminal) => {
      const folder = folderOf(terminal, 'restore');
      const replace = terminal.options.replace === true;
      const tables = await restore(ownerOf(terminal), { folder, replace });
      tell(terminal, folder, tables);
      terminal.say(`Đã khôi phục ${tables.length} bảng; từng bảng khớp mã băm của bản sao lưu.`);
    },
  },
];
