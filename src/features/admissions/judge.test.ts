import { expect, test } from 'vitest';
import { parameters, shippedRows } from '#features/rules/shipped.ts';
import { inForce, ruleTable } from '#features/rules/table.ts';
import { type Day, day } from '#kernel/day.ts';
import { reasonOf } from './judge.ts';
import type { Path } from './model.ts';
import { blocks, readyOn, UNDER } from './testing/cases.ts';
import { lawOn } from './testing/facts.ts';

const table = ruleTable(shippedRows, parameters, null);
const rowOn = (on: Day, path: Path = 'A') => ({ rules: lawOn(on), path });

test('R-ADM-102 what lies ahead is not judged further', () => {
  const on = UNDER['294'];
  expect(blocks('propose', readyOn(on), on, {}, { today: on })).toEqual([]);
  expect(blocks('propose', readyOn(on), on, {}, { today: day('2025-11-04') })).toEqual(['act-in-the-future']);
});

test('R-ADM-101 an act that the status does not offer says only that', () => {
  expect(blocks('hold-ceremony', readyOn(UNDER['294']), UNDER['294'], { isFullMember: false })).toEqual([
    'act-not-offered-in-status',
  ]);
});

test('a blocker names its rule, the clause of the day, the limit and who can remove it', () => {
  expect(reasonOf('certificate-expired', rowOn(day('2025-11-05')))).toEqual({
    code: 'certificate-expired',
    values: {
      rule: 'R-ADM-402',
      clause: inForce(table, 'awarenessCertificateValidMonths', day('2025-11-05'))?.row.clause,
      remover: 'political-centre',
      isUnverified: 0,
      limit: 60,
    },
  });
});

test('a value nobody has confirmed is marked where it decides', () => {
  const marked = (on: string) => reasonOf('certificate-expired', rowOn(day(on))).values?.isUnverified;
  expect([marked('2025-11-05'), marked('2027-06-08')]).toEqual([0, 1]);
});

test('a rule without a parameter rests on its own clause', () => {
  expect(reasonOf('application-missing', rowOn(day('2025-11-05'))).values).toEqual({
    rule: 'R-ADM-405',
    clause: '06-HD/TW 3.2',
    remover: 'candidate',
    isUnverified: 0,
  });
});

test('a step of a path that no text confirms is marked, the same step of a confirmed one is not', () => {
  const marked = (path: Path) => reasonOf('not-appraised', rowOn(UNDER['208'], path)).values?.isUnverified;
  expect([marked('A'), marked('G')]).toEqual([0, 1]);
  expect(reasonOf('cv-missing', rowOn(UNDER['208'], 'G')).values?.isUnverified).toBe(0);
});
