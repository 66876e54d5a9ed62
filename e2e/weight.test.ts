import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#kernel/language.ts';
import { ensureBuilt } from '#main/build/webBundle.ts';

type Chunk = { file: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean };

/** What the screens of a language weigh; the budgets are kilobytes after gzip. */
describe.each(languages)('the screens in %s', (language) => {
  const folder = new URL(`../dist/web/${language}/`, import.meta.url);
  let manifest: Record<string, Chunk> = {};

  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));
  });

  /** The files that a chunk needs, itself first. */
  const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return seen;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
    for (const one of chunk.imports ?? []) filesOf(one, seen);
    return seen;
  };

  const keyOf = (end: string): string =>
    Object.keys(manifest).find((key) => `/${key}`.endsWith(`/${end}`)) ?? end;
  const needs = (...ends: string[]): Set<string> => new Set(ends.flatMap((end) => [...filesOf(keyOf(end))]));
  const home = () => needs('index.html', 'screens.tsx', 'HomePage.tsx', 'Look.tsx', 'DayControl.tsx');

  const named = (): string[] =>
    [...readFileSync(new URL('index.html', folder), 'utf8').matchAll(/"\/(assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    );
  const first = () => new Set([...named(), ...needs('index.html', 'screens.tsx', 'DashboardScreen.tsx')]);
  /** What the dashboard fetches while its targets are read: nobody waits for it. */
  const then = () => needs('Look.tsx', 'ChoiceControl.tsx', 'DayControl.tsx', 'Below.tsx');
  const dashboard = () => new Set([...first(), ...then()]);

  const weightOf = (files: Iterable<string>, isCounted = (_: string) => true): number =>
    [...files]
      .filter(isCounted)
      .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, folder))).length, 0) / 1_000;

  const expectWithin = (what: string, weight: number, budget: number): void => {
    process.stdout.write(
      `${language}  ${what.padEnd(40)} ${weight.toFixed(1).padStart(6)} kB of ${budget}\n`,
    );
    expect(weight, what).toBeLessThanOrEqual(budget);
  };

  test('the sign-in page needs at most 180 kB of scripts', () => {
    const files = needs('sign-in.html');
    expect(files.size).toBeGreaterThan(2);
    const scripts = weightOf(files, (file) => file.endsWith('.js'));
    expectWithin('sign-in page, scripts', scripts, 180);
  });

  test('the first screen needs at most 330 kB of scripts and styles', () => {
    expect(home().size).toBeGreaterThan(8);
    expectWithin('tree of organisations', weightOf(home()), 330);
  });

  test('the tasks of the day, where a secretary begins, keep to the same', () => {
    expectWithin(
      'tasks of the day',
      weightOf(needs('index.html', 'screens.tsx', 'TodayScreen.tsx', 'Look.tsx')),
      330,
    );
  });

  test('the dashboard, where a unit’s people begin, keeps to the same and its charts to 250 kB', () => {
    expectWithin('dashboard until its first row', weightOf(first()), 175);
    const whole = dashboard();
    expect(whole.size).toBeGreaterThan(first().size + 4);
    expectWithin('dashboard', weightOf(whole), 330);
    const chart = [...needs('Pictures.tsx', 'People.tsx', 'PictureChart.tsx', 'png.ts')].filter(
      (file) => !whole.has(file),
    );
    expect(chart.length).toBeGreaterThan(0);
    expectWithin('charts', weightOf(chart), 250);
  });

  test('every other screen adds at most 60 kB', () => {
    const known = dashboard();
    const others = Object.keys(manifest).filter(
      (key) => manifest[key]?.isDynamicEntry && /Page\.tsx$|Screen\.tsx$/.test(key),
    );
    expect(others.length).toBeGreaterThan(2);
    for (const key of others) {
      const added = weightOf([...filesOf(key)].filter((file) => !known.has(file)));
      expectWithin(`added by ${key.split('/').at(-1)}`, added, 60);
    }
  });

  test('every file of some length lies packed beside itself, so that it travels as small as it can be', () => {
    const files = [...first()].filter((file) => readFileSync(new URL(file, folder)).length >= 1_024);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(new URL(`${file}.br`, folder)))).toEqual([]);
    const bytes = files.map((file) => readFileSync(new URL(`${file}.br`, folder)).length);
    expectWithin(
      'dashboard until its first row, as it travels',
      bytes.reduce((sum, one) => sum + one, 0) / 1_000,
      155,
    );
  });

  test('nothing is asked of other hosts and no font travels', () => {
    const all = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
    expect(all.filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
  });
});
