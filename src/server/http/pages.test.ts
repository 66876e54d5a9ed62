import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { addPages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const script = 'say("one");\n'.repeat(200);
for (const language of languages) {
  mkdirSync(join(folder, language, 'assets'), { recursive: true });
  for (const page of ['index.html', 'sign-in.html', 'sw.js'])
    writeFileSync(join(folder, language, page), '<p>');
}
writeFileSync(join(folder, 'en/assets/one.js'), script);
writeFileSync(join(folder, 'en/assets/one.js.br'), brotliCompressSync(script));
writeFileSync(join(folder, 'en/assets/one.js.gz'), gzipSync(script));
writeFileSync(join(folder, 'en/assets/short.js'), 'say()');

const app = fastify();
await app.register(cookie);
await app.register(compress, { threshold: 1_024 });
await addPages(app, folder);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (name: string, accepted: string) =>
  app.inject({ url: `/assets/${name}`, headers: { 'accept-encoding': accepted } });

test('a file is sent as it was packed by the build, in the tightest packing the browser knows', async () => {
  const everything = await ask('one.js', 'gzip, deflate, br, zstd');
  expect(everything.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(everything.rawPayload).toString()).toBe(script);

  const older = await ask('one.js', 'gzip, deflate');
  expect(older.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(older.rawPayload).toString()).toBe(script);
});

test('who knows no packing gets the file itself, and what lies there unpacked is sent all the same', async () => {
  expect((await ask('one.js', 'identity')).payload).toBe(script);
  const short = await ask('short.js', 'identity');
  expect(short.payload).toBe('say()');
});
