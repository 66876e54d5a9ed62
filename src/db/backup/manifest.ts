import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../startRefused.ts';

/** Raised when a reader of this format could no longer understand a backup. */
const FORMAT = 1;
const MANIFEST = 'manifest.json';
const SUM = 'manifest.json.sha256';

export interface BackedTable {
  readonly name: string;
  /** Without those the database computes. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the rows as COPY writes them, ordered by key: equal contents have equal digests. */
  readonly digest: string;
  readonly file: string;
  /** SHA-256 of the compressed file. */
  readonly fileDigest: string;
}

export interface BackedSequence {
  readonly name: string;
  /** The value it gives next. */
  readonly next: number;
}

export interface Manifest {
  readonly format: number;
  readonly appVersion: string;
  readonly madeAt: string;
  readonly postgres: string;
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
  readonly tables: readonly BackedTable[];
  readonly sequences: readonly BackedSequence[];
}

const sumLine = (text: string): string => `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`;

/** Writes the manifest and, beside it, its own digest as `sha256sum -c` reads it. */
export const writeManifest = (folder: string, manifest: Omit<Manifest, 'format'>): void => {
  const text = `${JSON.stringify({ format: FORMAT, ...manifest }, null, 2)}\n`;
  writeFileSync(join(folder, MANIFEST), text, { mode: 0o600, flush: true });
  writeFileSync(join(folder, SUM), sumLine(text), { mode: 0o600, flush: true });
};

/** Reads the manifest of a backup; refuses what is no backup, is damaged, or is of a later format. */
export const readManifest = (folder: string): Manifest => {
  let text: string;
  let sum: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
    sum = readFileSync(join(folder, SUM), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `Thư mục ${folder} không phải một bản sao lưu đọc được (${MANIFEST} và ${SUM}: ${code}): hãy chỉ đúng thư mục mà lệnh backup đã tạo.`,
    );
  }
  if (sum !== sumLine(text)) {
    throw new StartRefused(
      `Bản sao lưu ${folder} đã bị hỏng hoặc bị sửa (${MANIFEST} không khớp mã băm): hãy dùng bản sao lưu khác.`,
    );
  }
  const manifest: Manifest = JSON.parse(text);
  if (manifest.format !== FORMAT) {
    throw new StartRefused(
      `Bản sao lưu ${folder} thuộc định dạng ${manifest.format}, chương trình này đọc định dạng ${FORMAT}: hãy khôi phục bằng phiên bản ${manifest.appVersion} của chương trình.`,
    );
  }
  return manifest;
};
