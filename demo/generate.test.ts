import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localities } from './generate.ts';

test.each(Object.entries(localities))('%s is what its generator writes', (name, make) => {
  const folder = new URL(`./${name}/`, import.meta.url).pathname;
  const files = make().files();
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [file, text] of files)
    expect(readFileSync(`${folder}${file}`, 'utf8') === text, file).toBe(true);
});
