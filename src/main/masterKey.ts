import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '#db/startRefused.ts';

/** The key that wraps every person's key, kept beside the database and never inside it or its backups. */
export const readMasterKey = async (dataDir: string): Promise<Buffer> => {
  const file = join(dataDir, 'master.key');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) {
    const key = Buffer.from(text.trim(), 'hex');
    if (key.length === 32) return key;
    throw new StartRefused(
      `Tệp khóa ${file} không phải 64 chữ số thập lục phân: hãy chép lại đúng tệp khóa đã cất giữ.`,
    );
  }
  const key = randomBytes(32);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
};
