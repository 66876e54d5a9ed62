import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ENTRY = join(import.meta.dirname, '../../bin/tao-nguon.mjs');
const root = mkdtempSync(join(tmpdir(), 'entry-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A house with this entry, one door, and (for an entry that finds its Node too old) a Node of its own. */
const house = (name: string, needed: number, node?: string): string => {
  const folder = join(root, name);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'src/main'), { recursive: true });
  const entry = join(folder, 'bin/tao-nguon.mjs');
  writeFileSync(entry, readFileSync(ENTRY, 'utf8').replace('const NEEDED = 24', `const NEEDED = ${needed}`));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'src/main/cli.ts'),
    'console.log(process.argv.slice(2).join()); process.exitCode = 5;',
  );
  if (node !== undefined) {
    const bin = join(folder, `node_modules/node-linux-${process.arch}/bin`);
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), `#!/bin/sh\n${node}\n`);
    chmodSync(join(bin, 'node'), 0o755);
  }
  return entry;
};

const run = (entry: string, ...args: string[]) =>
  spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' });

describe('the entry', () => {
  test('opens the named door with the rest of the words and its exit code', () => {
    const { stdout, status } = run(house('new', 24), 'cli', 'unit', 'list');
    expect([stdout, status]).toEqual(['unit,list\n', 5]);
  });

  test('names the doors when there is no such', () => {
    const { stderr, status } = run(ENTRY, 'window');
    expect(stderr).toBe('Không có lệnh «window». Các lệnh có: server, cli, build, test, bench, schema.\n');
    expect(status).toBe(1);
  });

  test('on an older Node runs the Node of node_modules, and passes words and exit code', () => {
    const { stdout, status } = run(house('old', 99, 'shift; echo "$@"; exit 7'), 'cli', 'a b', 'c');
    expect([stdout, status]).toEqual(['cli a b c\n', 7]);
  });

  test('on an older Node without another says what to do', () => {
    const { stderr, status } = run(house('none', 99), 'cli');
    expect(stderr).toMatch(/^Chương trình cần Node 99 trở lên, máy đang chạy Node .*: hãy chạy «npm ci»/);
    expect(status).toBe(1);
  });

  // A loaded machine may take its time to start three processes.
  test('passes signals on, and waits for the answer', { retry: 2 }, async () => {
    // It ends by itself and holds no pipe of the tests: should the signal be lost, nobody waits for it.
    const node = `trap 'echo stopped; exit 3' TERM; echo ready; for n in $(seq 300); do sleep 0.05; done`;
    const child = spawn(process.execPath, [house('signal', 99, node), 'cli'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code] = await once(child, 'close', { signal: AbortSignal.timeout(9_000) });
    expect([said, code]).toEqual(['ready\nstopped\n', 3]);
  });
});
