import { join } from 'node:path';
import type { Database } from '../database.ts';
import { appliedMigrations } from '../migrate/applied.ts';
import { StartRefused } from '../startRefused.ts';
import { inspect } from './copy.ts';
import type { BackedTable, Manifest } from './manifest.ts';

const isWhole = async (folder: string, table: BackedTable): Promise<boolean> => {
  try {
    const { rows, digest, fileDigest } = await inspect(join(folder, table.file));
    return rows === table.rows && digest === table.digest && fileDigest === table.fileDigest;
  } catch {
    return false;
  }
};

/** Refuses a backup of which one byte is not as it was written. */
export const verifyFiles = async (folder: string, manifest: Manifest): Promise<void> => {
  for (const table of manifest.tables) {
    if (await isWhole(folder, table)) continue;
    throw new StartRefused(
      `Bản sao lưu ${folder} đã bị hỏng hoặc bị sửa (tệp ${table.file} không khớp mã băm): hãy dùng bản sao lưu khác; dữ liệu hiện có không bị thay đổi.`,
    );
  }
};

/** Refuses a backup of another schema than that of this database. */
export const verifySchema = async (owner: Database, manifest: Manifest): Promise<void> => {
  const ours = await appliedMigrations(owner.db);
  const text = (list: Manifest['migrations']): string => list.map(({ name, digest }) => name + digest).join();
  if (text(ours) === text(manifest.migrations)) return;
  throw new StartRefused(
    `Bản sao lưu do phiên bản ${manifest.appVersion} tạo, cấu trúc dữ liệu (đến bước «${manifest.migrations.at(-1)?.name}») khác với chương trình này (đến bước «${ours.at(-1)?.name}»): hãy khôi phục bằng đúng phiên bản ${manifest.appVersion}, rồi nâng cấp.`,
  );
};
