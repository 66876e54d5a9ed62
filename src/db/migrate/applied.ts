import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { StartRefused } from '../startRefused.ts';
import type { MigrationFile } from './files.ts';

export interface Applied {
  readonly name: string;
  readonly digest: string;
}

/** The migrations this database has had, in order. */
export const appliedMigrations = async (db: Db): Promise<Applied[]> => {
  const exists = await sql<{ found: boolean }>`
    select to_regclass('schema_digest') is not null as found`.execute(db);
  if (!exists.rows[0]?.found) return [];
  const { rows } = await sql<Applied>`select name, digest from schema_digest order by name`.execute(db);
  return rows;
};

/** Refuses a database that went through something else than these files. */
export const refuseStrangeHistory = (applied: readonly Applied[], files: readonly MigrationFile[]): void => {
  const known = new Map(files.map((file) => [file.name, file.digest]));
  for (const { name, digest } of applied) {
    const ours = known.get(name);
    if (ours === undefined) {
      throw new StartRefused(
        `Cơ sở dữ liệu đã được nâng cấp bởi phiên bản mới hơn của chương trình (bước «${name}»): hãy chạy phiên bản mới đó, hoặc khôi phục một bản sao lưu của phiên bản này.`,
      );
    }
    if (ours !== digest) {
      throw new StartRefused(
        `Tệp nâng cấp «${name}.sql» đã bị sửa sau khi áp dụng vào cơ sở dữ liệu: hãy lấy lại tệp gốc của phiên bản đang dùng.`,
      );
    }
  }
};

/** The files that have not been applied. */
export const pendingMigrations = (
  applied: readonly Applied[],
  files: readonly MigrationFile[],
): MigrationFile[] => {
  const done = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
};
