import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '#main/build/webBundle.ts';

type Chunk = { file: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean };

const folder = new URL('../dist/web/', import.meta.url);
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

/** Kilobytes after gzip. */
const weightOf = (files: Iterable<string>, isCounted = (_: string) => true): number =>
  [...files]
    .filter(isCounted)
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, folder))).length, 0) / 1_000;

const home = () => needs('index.html', 'screens.tsx', 'HomePage.tsx', 'DayPicker.tsx');
const screensBeyondHome = () =>
  Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry && /Page\.tsx$|Screen\.tsx$/.test(key));

test('the sign-in page needs at most 180 kB of scripts', () => {
  const files = needs('sign-in.html');
  expect(files.size).toBeGreaterThan(2);
  expect(weightOf(files, (file) => file.endsWith('.js'))).toBeLessThanOrEqual(180);
});

test('the first screen needs at most 330 kB of scripts and styles', () => {
  expect(home().size).toBeGreaterThan(8);
  expect(weightOf(home())).toBeLessThanOrEqual(330);
});

test('the dashboard, where a unit’s people begin, keeps to the same and its chart to 250 kB', () => {
  const dashboard = needs('index.html', 'screens.tsx', 'DashboardPage.tsx');
  expect(weightOf(dashboard)).toBeLessThanOrEqual(330);
  const chart = [...needs('MonthChart.tsx')].filter((file) => !dashboard.has(file));
  expect(chart.length).toBeGreaterThan(0);
  expect(weightOf(chart)).toBeLessThanOrEqual(250);
});

test('every other screen adds at most 60 kB', () => {
  const known = home();
  const added = screensBeyondHome().map((key) => ({
    screen: key,
    weight: weightOf([...filesOf(key)].filter((file) => !known.has(file))),
  }));
  expect(added.length).toBeGreaterThan(2);
  expect(added.filter(({ weight }) => weight > 60)).toEqual([]);
});
