import { join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, 'web');
// Screens belong to the browser's types, which this side does not read.
const { screens } = (await import(join(web, 'routes.ts'))) as { screens: [path: string, screen: unknown][] };
const { helpOf } = (await import(join(web, 'help.ts'))) as {
  helpOf: Record<string, () => Promise<Record<string, string>>>;
};

test('every screen has help, and no help is of a screen that is not there', () => {
  const addresses = screens.map(([path]) => path);
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((path) => !(path in helpOf))).toEqual([]);
  expect(Object.keys(helpOf).filter((path) => !addresses.includes(path))).toEqual([]);
});

test.each(Object.entries(helpOf))(
  'the help of %s says what the page is for, first steps and its words',
  async (_, read) => {
    const help = await read();
    const keys = Object.keys(help);
    expect(help.what?.length).toBeGreaterThan(20);
    expect(keys.filter((key) => key.startsWith('step-')).length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^(what|step-\d+|term-[a-z-]+)$/.test(key))).toEqual([]);
    for (const [key, sentence] of Object.entries(help)) {
      expect(sentence, key).toMatch(/[.]$/);
      if (key.startsWith('term-')) expect(sentence, key).toMatch(/^[^:]+: ./);
    }
  },
);
