import { readdirSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Every module of the domain that declares a schema: the roots of the features and the kernel. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(kernel|features)\/.*\.ts$/.test(path) && !/\.test\.ts$|\/(server|web)\//.test(path))
  .filter((path) => !path.endsWith('.testing.ts'));

const schemasIn = async (): Promise<Map<string, string>> => {
  vi.resetModules();
  const modules = await Promise.all(sources.map(async (path) => [path, await import(`${root}${path}`)]));
  return new Map(modules.map(([path, exported]) => [path, JSON.stringify(exported)]));
};

afterAll(() => {
  vi.doUnmock('typebox');
});

test('in the browser every contract is the same data as on the server', async () => {
  const onServer = await schemasIn();
  vi.doMock('typebox', () => import('./schemas.ts'));
  const inBrowser = await schemasIn();
  expect((await import('typebox')).Type).not.toHaveProperty('Partial');
  expect(sources.length).toBeGreaterThan(100);
  expect([...onServer.values()].filter((text) => text.includes('"required"')).length).toBeGreaterThan(60);
  for (const path of sources) expect.soft(inBrowser.get(path), path).toBe(onServer.get(path));
});
