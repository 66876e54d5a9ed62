import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openFolder, ownFolder } from './folder.ts';
import { lastWords, withLog } from './log.ts';

const root = mkdtempSync(join(tmpdir(), 'folder-'));
const temporary = process.env.TMPDIR;
afterEach(() => {
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the socket', () => {
  test('has a short path of its own for each data folder, however it is reached', () => {
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    const { sockets } = openFolder(join(root, 'real'));
    expect(openFolder(join(root, 'link')).sockets).toBe(sockets);
    expect(openFolder(join(root, 'other')).sockets).not.toBe(sockets);
    const deep = join(root, 'a'.repeat(120), 'b'.repeat(120));
    expect(`${openFolder(deep).sockets}/.s.PGSQL.5432`.length).toBeLessThanOrEqual(107);
  });

  test('is under /tmp when the temporary folder has too long a path', () => {
    process.env.TMPDIR = join(root, 'c'.repeat(100));
    expect(openFolder(join(root, 'real')).sockets).toMatch(/^\/tmp\/taonguon-[0-9a-f]{16}$/);
  });
});

describe('a folder of ours', () => {
  test('is closed to other accounts, also when it was open before', () => {
    mkdirSync(join(root, 'open'), { mode: 0o755 });
    ownFolder(join(root, 'open'));
    expect(statSync(join(root, 'open')).mode & 0o777).toBe(0o700);
  });

  test('is never a link or a file that somebody put there', () => {
    symlinkSync('/etc', join(root, 'trap'));
    writeFileSync(join(root, 'file'), '');
    expect(() => ownFolder(join(root, 'trap'))).toThrow('thuộc về tài khoản khác');
    expect(() => openFolder(join(root, 'file', 'data'))).toThrow(
      /Không tạo được thư mục dữ liệu .* \(ENOTDIR\): hãy cho tài khoản/,
    );
  });
});

describe('the log', () => {
  test('keeps one older part when it has grown', () => {
    const log = join(root, 'postgres.log');
    writeFileSync(log, Buffer.alloc(6 * 1024 * 1024, 'x'));
    withLog(log, (descriptor) => expect(descriptor).toBeGreaterThan(2));
    expect([statSync(log).size, statSync(`${log}.1`).size]).toEqual([0, 6 * 1024 * 1024]);
  });

  test('tells what the server said last before it failed', () => {
    const log = join(root, 'failed.log');
    writeFileSync(
      log,
      '2026 [1] LOG:  starting\n2026 [1] FATAL:  no space left on device\n2026 [1] LOG:  shut down\n',
    );
    expect(lastWords(log)).toBe('no space left on device');
  });
});
