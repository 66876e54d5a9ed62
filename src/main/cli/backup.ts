import { Type } from 'typebox';
import { backup } from '#db/backup.ts';
import type { Connection } from '#db/connect.ts';
import { restore } from '#db/restore.ts';
import { StartRefused } from '#db/startRefused.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed } from '#kernel/fields.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { CliCommand, Terminal } from '#server/cli.ts';
import { operation } from '#server/perform.ts';
import { version } from '../version.ts';

/** Not a route: a backup is written to a folder of the server, so it is asked for at its terminal only. */
const takeBackup = endpoint({
  action: 'installation.backup',
  method: 'POST',
  path: '/backups',
  summary: 'Write everything the installation knows into a folder',
  input: Type.Object({ folder: Type.String({ minLength: 1 }) }, closed),
  output: Type.Object({
    tables: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer(), digest: Type.String() })),
  }),
  example: { input: { folder: '/var/backups/tao-nguon' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

const folderOf = ({ words: [folder] }: Terminal, name: string): string => {
  if (folder === undefined) throw new StartRefused(`Thiếu thư mục: npm run cli -- ${name} <thư mục>.`);
  return folder;
};

const ownerOf = ({ owner }: Connection) => {
  if (!owner) {
    throw new StartRefused('Sao lưu và phục hồi cần tài khoản sở hữu bảng: hãy đặt TAONGUON_OWNER_URL.');
  }
  return owner;
};

type Digest = { name: string; rows: number; digest: string };
const tell = ({ say, data, isJson }: Terminal, tables: readonly Digest[], closing: string): void => {
  if (isJson) {
    data({ tables });
    return;
  }
  for (const { name, rows, digest } of tables)
    say(`${name.padEnd(26)}${String(rows).padStart(9)}  ${digest}`);
  say(closing);
};

export const backupCommands: CliCommand[] = [
  {
    name: 'backup',
    usage: 'backup <thư mục mới>',
    summary: 'Sao lưu toàn bộ vào một thư mục, cả khi máy chủ đang chạy; in số dòng và mã băm từng bảng.',
    run: async (terminal) => {
      const folder = folderOf(terminal, 'backup');
      const owner = ownerOf(terminal.connection);
      const taken = await terminal.perform(
        operation(takeBackup, async ({ scope, now, note }) => {
          if (scope.path !== '/') throw new Refusal('forbidden', { code: 'role-does-not-allow' });
          const tables = await backup(owner, { folder, appVersion: version, now });
          note({ object: 'installation', detail: { tables: tables.length } });
          return { tables };
        }),
        { folder },
      );
      tell(
        terminal,
        taken.tables,
        `Đã sao lưu vào ${folder}. Nhớ cất riêng tệp master.key của thư mục dữ liệu.`,
      );
    },
  },
  {
    name: 'restore',
    usage: 'restore <thư mục sao lưu> [--replace]',
    options: ['replace'],
    summary:
      'Phục hồi một bản sao lưu: kiểm tra mọi mã băm trước, làm trong một giao dịch, so lại từng bảng.',
    run: async (terminal) => {
      if (terminal.options.as)
        throw new StartRefused('Phục hồi chỉ làm với quyền của máy chủ, không dùng --as.');
      const folder = folderOf(terminal, 'restore');
      const tables = await restore(ownerOf(terminal.connection), {
        folder,
        replace: terminal.options.replace === true,
      });
      tell(terminal, tables, 'Đã phục hồi; mọi bảng bằng bản sao lưu.');
    },
  },
];
