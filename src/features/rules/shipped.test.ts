import { describe, expect, test } from 'vitest';
import { CONFIDENCES } from '#kernel/confidence.ts';
import { addDays, day, parseDay } from '#kernel/day.ts';
import { textsOn } from './documents.ts';
import { isOfItsKind } from './kinds.ts';
import type { RuleRow } from './model.ts';
import { type RuleKey, ruleKeys } from './ruleset.ts';
import { overlays, parameterOf, parameters, ruleDocuments, shippedRows } from './shipped.ts';

const rowsOf = (key: RuleKey): RuleRow[] => shippedRows.filter((row) => row.key === key);

describe('the shipped rules', () => {
  test('every row has a value of its kind, a clause, a confidence and a document of the file', () => {
    const codes = new Set(ruleDocuments.map(({ code }) => code));
    for (const row of shippedRows) {
      expect([row.code, isOfItsKind(row.key, row.value)]).toEqual([row.code, true]);
      expect(row.clause).not.toBe('');
      expect(CONFIDENCES).toContain(row.confidence);
      expect([row.code, codes.has(row.document)]).toEqual([row.code, true]);
    }
    expect(new Set(shippedRows.map(({ code }) => code)).size).toBe(shippedRows.length);
  });

  test.each(ruleKeys)('%s has exactly one row on every day since 25/7/2016', (key) => {
    const rows = rowsOf(key);
    expect(rows[0]?.since.localeCompare('2016-07-25')).toBeLessThanOrEqual(0);
    expect(rows.at(-1)?.until).toBeNull();
    for (const [index, row] of rows.entries()) {
      expect(parseDay(row.since)).toBe(row.since);
      const next = rows[index + 1];
      if (next) expect(next.since).toBe(addDays(row.until as RuleRow['since'], 1));
    }
  });

  test('every parameter has a number of its own, a name, and says what stricter means', () => {
    expect(new Set(parameters.map(({ number }) => number)).size).toBe(parameters.length);
    for (const { number, key, name, stricter, noValueMeans, order } of parameters) {
      expect(number).toMatch(/^R-[A-Z]{3}-\d+$/);
      expect(name).toMatch(/^\p{Lu}/u);
      expect(['lower', 'higher', 'superset', 'subset', 'none']).toContain(stricter);
      const values = rowsOf(key).map(({ value }) => value);
      expect([key, values.includes(null)]).toEqual([key, noValueMeans !== undefined]);
      const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
      if (stricter === 'superset' || stricter === 'subset')
        expect([key, values.every((value) => value === null || Array.isArray(value))]).toEqual([key, true]);
      if (kinds.has('string') && stricter !== 'none') expect(order).toBeDefined();
    }
  });

  test('no text of the file is English, and no code is in capitals', () => {
    for (const { clause, note } of shippedRows)
      expect(`${clause} ${note ?? ''}`).not.toMatch(/\b(the|by default|carried|unknown|second-hand)\b/);
    expect(JSON.stringify(shippedRows.map(({ value }) => value))).not.toMatch(/"[A-Z_]{3,}"/);
  });

  test('a published local guide is off, and its rows have values of their kinds', () => {
    expect(shippedRows.every(({ layer }) => layer === 'central')).toBe(true);
    for (const { rows } of overlays)
      for (const { key, value } of rows) {
        expect([key, isOfItsKind(key, value)]).toEqual([key, true]);
        expect(parameterOf(key).key).toBe(key);
      }
  });
});

describe('the texts of a day', () => {
  const named = (on: string) => {
    const texts = textsOn(ruleDocuments, day(on));
    return texts && [texts.regulation.number, texts.guide && `${texts.guide.number} ${texts.guide.issuedOn}`];
  };

  test.each([
    ['2016-07-24', null],
    ['2016-07-25', ['29-QĐ/TW', null]],
    ['2016-09-20', ['29-QĐ/TW', '01-HD/TW 2016-09-20']],
    ['2021-07-29', ['29-QĐ/TW', '01-HD/TW 2016-09-20']],
    ['2021-07-30', ['24-QĐ/TW', '01-HD/TW 2016-09-20']],
    ['2021-09-28', ['24-QĐ/TW', '01-HD/TW 2021-09-28']],
    ['2025-01-19', ['24-QĐ/TW', '01-HD/TW 2021-09-28']],
    ['2025-01-20', ['232-QĐ/TW', '01-HD/TW 2021-09-28']],
    ['2025-06-08', ['232-QĐ/TW', '01-HD/TW 2021-09-28']],
    ['2025-06-09', ['232-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2025-06-30', ['232-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2025-07-01', ['294-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2026-04-07', ['294-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2026-04-08', ['20-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2026-05-18', ['20-QĐ/TW', '06-HD/TW 2025-06-09']],
    ['2026-05-19', ['20-QĐ/TW', '01-HD/TW 2026-05-19']],
    ['2026-07-25', ['20-QĐ/TW', '01-HD/TW 2026-05-19']],
    ['2026-07-26', ['208-QĐ/TW', '01-HD/TW 2026-05-19']],
  ])('%s', (on, expected) => {
    expect(named(on)).toEqual(expected);
  });
});
