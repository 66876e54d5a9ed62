import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { RuleRow } from './model.ts';
import type { RuleKey, RuleValue } from './ruleset.ts';
import { overlays, parameters, shippedRows, shippedTable } from './shipped.ts';
import { inForce, rulesOn, ruleTable, withRow } from './table.ts';

const added = <K extends RuleKey>(
  layer: 'reading' | 'local',
  unitPath: string | null,
  key: K,
  value: RuleValue<K>,
  since = '2025-07-01',
): RuleRow<K> => ({
  code: `${key}:${unitPath}:${value}`,
  key,
  layer,
  unitPath,
  since: day(since),
  until: null,
  document: 'VB-1',
  clause: 'mục 1',
  confidence: layer === 'local' ? 'local-practice' : 'official-text',
  value,
  note: null,
});
const tableOf = (unitPath: string | null, ...rows: RuleRow[]) =>
  ruleTable([...shippedRows, ...rows], parameters, unitPath);
const on = day('2025-11-01');

describe('R-RUL-1 the value in force on a day', () => {
  test('the day before 29-QĐ/TW nothing is held, from its day on everything is', () => {
    expect(inForce(shippedTable, 'decisionWorkingDays', day('2016-07-24'))).toBeNull();
    expect(rulesOn(shippedTable, day('2016-07-24'))).toBeNull();
    expect(rulesOn(shippedTable, day('2016-07-25'))?.value.decisionWorkingDays).toBe(60);
  });

  test.each([
    ['2025-06-30', 60, 30, '232-QĐ/TW 4.3.1', false],
    ['2025-07-01', 45, 15, '294-QĐ/TW 4.3.1', false],
    ['2026-04-07', 45, 15, '294-QĐ/TW 4.3.1', false],
    ['2026-04-08', 45, 15, 'tạm dùng số của 294-QĐ/TW; chưa đọc 20-QĐ/TW', true],
    ['2026-07-26', 45, 15, 'tạm dùng số của 294-QĐ/TW; chưa đọc 208-QĐ/TW', true],
  ])('on %s the decision takes %i (+%i) working days by %s', (text, days, more, clause, isUnverified) => {
    const rules = rulesOn(shippedTable, day(text));
    expect(rules?.value).toMatchObject({ decisionWorkingDays: days, decisionExtensionWorkingDays: more });
    expect(rules?.ruled.decisionWorkingDays).toMatchObject({ row: { clause }, isUnverified });
  });

  test('from 9/6 to 30/6/2025 the guide is 06-HD/TW while the regulation is still 232-QĐ/TW', () => {
    const of = (key: RuleKey, text: string) => inForce(shippedTable, key, day(text))?.row;
    expect(of('awarenessCertificateValidMonths', '2025-06-08')?.clause).toBe('01-HD/TW 28/9/2021 3.1');
    expect(of('awarenessCertificateValidMonths', '2025-06-09')?.clause).toBe('06-HD/TW 5.4b');
    expect(of('awarenessCertificateValidMonths', '2026-05-18')?.confidence).toBe('official-text');
    expect(of('awarenessCertificateValidMonths', '2026-05-19')?.confidence).toBe('unconfirmed');
    expect(of('decisionWorkingDays', '2025-06-09')?.document).toBe('regulation-232-2025');
  });

  test('what rests on the Charter keeps it through every version', () => {
    const documents = ['2016-07-25', '2025-07-01', '2026-11-21'].map(
      (text) => inForce(shippedTable, 'introducerCount', day(text))?.row.code,
    );
    expect(new Set(documents)).toEqual(new Set(['R-INT-1@2016-07-25']));
  });

  test('the year-end grades are held from 2014, each version with its own words', () => {
    const best = (text: string) => inForce(shippedTable, 'yearEndGrades', day(text))?.value[0]?.name;
    expect(best('2014-01-01')).toBe('trong sạch vững mạnh');
    expect(best('2018-03-07')).toBe('trong sạch vững mạnh');
    expect(best('2018-03-08')).toBe('hoàn thành xuất sắc nhiệm vụ');
    expect(inForce(shippedTable, 'yearEndGrades', day('2025-08-30'))?.row.document).toBe(
      'regulation-366-2025',
    );
  });
});

describe('R-RUL-3 who wins', () => {
  const five = added('local', '/1/', 'recognitionDecisionWorkingDays', 20);
  const three = added('local', '/1/5/', 'recognitionDecisionWorkingDays', 15);
  const loose = added('local', '/1/5/', 'recognitionDecisionWorkingDays', 60);

  test('a stricter local value is asked, the central clock stands beside it', () => {
    const ruled = inForce(tableOf('/1/5/22/', five), 'recognitionDecisionWorkingDays', on);
    expect(ruled).toMatchObject({ value: 20, central: { value: 30, clause: '294-QĐ/TW 4.3.1' } });
    expect(ruled?.row.confidence).toBe('local-practice');
  });

  test('the strictest on the way down binds, whichever was added first', () => {
    const of = (path: string) =>
      inForce(tableOf(path, three, five), 'recognitionDecisionWorkingDays', on)?.value;
    expect(of('/1/5/22/')).toBe(15);
    expect(of('/1/6/')).toBe(20);
    expect(of('/2/')).toBe(30);
  });

  test('a looser local value never decides, nor one before its day', () => {
    expect(inForce(tableOf('/1/5/', loose), 'recognitionDecisionWorkingDays', on)?.value).toBe(30);
    expect(inForce(tableOf('/1/', five), 'recognitionDecisionWorkingDays', day('2025-06-30'))?.value).toBe(
      30,
    );
  });

  test('a reading takes the place of the shipped value for everybody, and local rows measure against it', () => {
    const reading = added('reading', null, 'decisionWorkingDays', 60, '2026-07-26');
    const local = added('local', '/1/', 'decisionWorkingDays', 50, '2026-07-26');
    const ruled = inForce(tableOf('/1/', local, reading), 'decisionWorkingDays', day('2026-07-26'));
    expect(ruled).toMatchObject({ value: 50, central: { value: 60, layer: 'reading' }, isUnverified: false });
    expect(inForce(tableOf(null, reading), 'decisionWorkingDays', day('2026-07-25'))?.value).toBe(45);
  });

  test('a reading ends with the text it reads: a new regulation is not read by it', () => {
    const reading = added('reading', null, 'decisionExtensionTimes', 2);
    const of = (text: string) => inForce(tableOf(null, reading), 'decisionExtensionTimes', day(text))?.value;
    expect(['2025-06-30', '2025-07-01', '2026-04-07', '2026-04-08'].map(of)).toEqual([1, 2, 2, 1]);
  });

  test('a table with one row more is the table of all of them, and leaves the old one alone', () => {
    const table = tableOf('/1/5/', three);
    const more = withRow(table, five);
    expect(inForce(more, 'recognitionDecisionWorkingDays', on)).toEqual(
      inForce(tableOf('/1/5/', three, five), 'recognitionDecisionWorkingDays', on),
    );
    expect(inForce(withRow(tableOf('/1/', five), three), 'recognitionDecisionWorkingDays', on)?.value).toBe(
      15,
    );
    expect(table).toEqual(tableOf('/1/5/', three));
  });

  test('the guide of Hà Nội, taken over, is stricter or silent, and its longer probation stays out', () => {
    const taken = overlays[0]?.rows.map(({ key, value }) => added('local', '/1/', key, value)) ?? [];
    const rules = rulesOn(tableOf('/1/', ...taken), on);
    expect(rules?.value).toMatchObject({
      branchSendWorkingDays: 5,
      baseCommitteeWorkingDays: 25,
      recognitionDecisionWorkingDays: 15,
      decisionWorkingDays: 45,
      youthAgeMaxYears: 30,
      probationExtensionMonths: null,
    });
    expect(rules?.value.verificationPersons).toContain('legally-adopted-child-living-together');
    expect(rules?.ruled.recognitionDecisionWorkingDays.central.value).toBe(30);
  });
});
