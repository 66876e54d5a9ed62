import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../../bin/tao-nguon.mjs', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'taonguon-door-'));
const started: ChildProcess[] = [];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const open = (door: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [entry, ...door], {
    env: { ...process.env, TAONGUON_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  let refused = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    refused += chunk;
  });
  const until = async (words: string): Promise<string> => {
    for (let waited = 0; !said.includes(words); waited += 100) {
      if (waited > 100_000 || child.exitCode !== null) throw new Error(`${said}\n${refused}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return said;
  };
  return { child, until, refusal: () => refused, ended: once(child, 'close') };
};

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the server’s door', () => {
  test('starts on an empty folder, tells where to go and the first password once, serves, refuses a second, stops', async () => {
    const port = String(await freePort());
    const server = open(['server'], { TAONGUON_PORT: port });
    const said = await server.until('Ctrl+C');
    expect(said).toContain(`http://localhost:${port}`);
    expect(said).toMatch(/quan-tri[\s\S]*[a-z2-9]{4}(-[a-z2-9]{4}){3}/);
    expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toMatchObject({ status: 'ok' });
    const page = await fetch(`http://127.0.0.1:${port}/dang-nhap?ten=bi-mat`);
    expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self' 'nonce-[^']{20,}'/);
    expect(await page.text()).not.toContain('__CSP_NONCE__');
    await fetch(`http://127.0.0.1:${port}/api/v1/units?q=Nguy%E1%BB%85n`);

    const second = open(['server'], { TAONGUON_PORT: '0' });
    expect(await second.ended).toEqual([1, null]);
    expect(second.refusal()).toMatch(/đang có một máy chủ Tạo Nguồn chạy/);

    const guest = open(['cli', 'account', 'list', '--json']);
    expect(JSON.parse(await guest.until(']'))).toMatchObject({ accounts: [{ name: 'quan-tri' }] });
    await guest.ended;

    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    const log = await server.until('Đang dừng');
    expect(log).toContain('"route":"/healthz"');
    expect(log).not.toMatch(/bi-mat|Nguy/);
  });

  test('starts again without printing a password, and a wrong setting stops it with a sentence', async () => {
    const server = open(['server'], { TAONGUON_PORT: String(await freePort()) });
    expect(await server.until('Ctrl+C')).not.toContain('Mật khẩu dùng một lần');
    server.child.kill('SIGKILL');
    await server.ended;
    const wrong = open(['server'], { TAONGUON_PORT: 'tám nghìn' });
    expect((await wrong.ended)[0]).toBe(1);
    expect(wrong.refusal()).toContain('TAONGUON_PORT');
    const exposed = open(['server'], { TAONGUON_HOST: '0.0.0.0' });
    expect((await exposed.ended)[0]).toBe(1);
    expect(exposed.refusal()).toContain('TAONGUON_TLS_CERT');
  });
});
