import { writeFile } from 'node:fs/promises';
import { Refusal } from '#kernel/refusal.ts';
import type { CliCommand, Terminal } from '#server/cli.ts';
import type { ImportResult } from '../contract.ts';
import { readSource } from './readSource.ts';
import { templateWorkbook } from './template.ts';

const pathOf = ({ words: [path] }: Terminal): string => {
  if (path === undefined) throw new Refusal('invalid-input', { code: 'import-path-missing' });
  return path;
};

/** Write a file that is not there yet; what somebody filled in is never overwritten. */
export const writeNew = async (path: string, bytes: Uint8Array): Promise<void> => {
  await writeFile(path, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Refusal('conflict', { code: 'import-file-exists', values: { path } });
  });
};

const tell = ({ say, data, isJson }: Terminal, result: ImportResult, isDry: boolean): void => {
  if (isJson) {
    data({ ...result, isDryRun: isDry });
    return;
  }
  for (const { title, table, rows, new: added, changed, unchanged } of result.tables) {
    say(`${title} (${table}): ${rows} dòng; ${added} mới, ${changed} thay đổi, ${unchanged} giữ nguyên.`);
  }
  say(isDry ? 'Chạy thử: không có gì được ghi.' : `Đã ghi. Dấu vân tay của dữ liệu: ${result.digest}`);
};

export const importCommands: readonly CliCommand[] = [
  {
    name: 'import template',
    usage: 'import template <tệp mới.xlsx>',
    summary: 'Ghi một tệp mẫu có mọi bảng, cột bắt buộc được đánh dấu.',
    run: async (terminal) => {
      const path = pathOf(terminal);
      await writeNew(path, await templateWorkbook());
      terminal.say(`Đã ghi tệp mẫu ${path}.`);
      if (terminal.isJson) terminal.data({ path });
    },
  },
  {
    name: 'import',
    usage: 'import <thư mục hoặc tệp.xlsx> [--dry-run] [--sample]',
    options: ['dry-run', 'sample'],
    summary: 'Nhập các bảng theo docs/import.md: hoặc ghi tất cả, hoặc không ghi gì và nói rõ mọi lỗi.',
    run: async (terminal) => {
      const isDry = terminal.options['dry-run'] === true;
      const sheets = await readSource(pathOf(terminal));
      const isSample = terminal.options.sample === true;
      const result = await terminal.call(isDry ? 'import.check' : 'import.run', { sheets, isSample });
      tell(terminal, result, isDry);
    },
  },
  {
    name: 'demo load',
    usage: 'demo load',
    summary: 'Nạp năm địa phương mẫu, đánh dấu DỮ LIỆU MẪU.',
    run: async (terminal) => {
      const result = await terminal.call('demo.load', {});
      if (terminal.isJson) return terminal.data(result);
      for (const { folder, rows, new: added } of result.localities) {
        terminal.say(`${folder}: ${rows} dòng, ${added} mới.`);
      }
      terminal.say('Dữ liệu mẫu đã có. Gỡ bằng: npm run cli -- demo remove');
    },
  },
  {
    name: 'demo remove',
    usage: 'demo remove',
    summary: 'Gỡ toàn bộ dữ liệu mẫu trong một lần, có ghi nhật ký.',
    run: async (terminal) => {
      const result = await terminal.call('demo.remove', {});
      if (terminal.isJson) return terminal.data(result);
      terminal.say(
        `Đã gỡ ${result.roots.join(', ')}: ${result.units} tổ chức, ${result.facts} dòng số liệu.`,
      );
    },
  },
];
