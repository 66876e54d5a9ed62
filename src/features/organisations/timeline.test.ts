import { expect, test } from 'vitest';
import { type Life, timelineOf } from './timeline.ts';

const unit = (code: string) => ({ code, name: `Đảng bộ ${code}` });
const change = (
  operation: string,
  effectiveOn: string,
  more: Partial<Life<string>['changes'][number]> = {},
): Life<string>['changes'][number] => ({
  operation,
  effectiveOn,
  part: 'subject',
  note: null,
  document: null,
  predecessors: [],
  successors: [],
  ...more,
});
const life = (more: Partial<Life<string>> & { dissolvedOn?: string | null } = {}) => ({
  foundedOn: null,
  dissolvedOn: null,
  names: [],
  kinds: [],
  parentsInTime: [],
  changes: [],
  ...more,
});

test('a name tells from what to what, with the document that ordered it', () => {
  const names = [
    { name: 'Đảng bộ xã Mẫu', from: '2010-01-01', to: '2016-05-31' },
    { name: 'Đảng bộ thị trấn Mẫu', from: '2016-06-01', to: null },
  ];
  const changes = [change('rename', '2016-06-01', { document: 'QĐ-1' }), change('found', '2010-01-01')];
  const [renamed, founded, ...others] = timelineOf(life({ foundedOn: '2010-01-01', names, changes }));
  expect(renamed).toMatchObject({
    kind: 'renamed',
    from: 'Đảng bộ xã Mẫu',
    to: 'Đảng bộ thị trấn Mẫu',
    document: 'QĐ-1',
  });
  expect(founded).toMatchObject({ kind: 'founded', on: '2010-01-01' });
  expect(others).toEqual([]);
});

test('a merger reads from each of its sides', () => {
  const away = change('merge', '2025-01-01', { part: 'predecessor', successors: [unit('B')] });
  const received = change('merge', '2025-01-01', { part: 'successor', predecessors: [unit('A')] });
  expect(timelineOf(life({ dissolvedOn: '2025-01-01', changes: [away] }))).toMatchObject([
    { kind: 'merged-away', units: [{ code: 'B' }] },
  ]);
  expect(timelineOf(life({ foundedOn: '2010-01-01', changes: [received] }))).toMatchObject([
    { kind: 'received', units: [{ code: 'A' }] },
    { kind: 'founded', on: '2010-01-01' },
  ]);
  expect(timelineOf(life({ foundedOn: '2025-01-01', changes: [received] }))).toMatchObject([
    { kind: 'founded-by-merger' },
  ]);
});

test('a split that ends a unit is told apart from one that leaves a rest', () => {
  const changes = [
    change('split', '2020-03-01', { part: 'predecessor', successors: [unit('A'), unit('B')] }),
  ];
  expect(timelineOf(life({ changes }))).toMatchObject([
    { kind: 'split', units: [{ code: 'A' }, { code: 'B' }] },
  ]);
  expect(timelineOf(life({ dissolvedOn: '2020-03-01', changes }))).toMatchObject([{ kind: 'split-up' }]);
  const born = change('split', '2020-03-01', { part: 'successor', predecessors: [unit('C')] });
  expect(timelineOf(life({ foundedOn: '2020-03-01', changes: [born] }))).toMatchObject([
    { kind: 'founded-by-split', units: [{ code: 'C' }] },
  ]);
});

test('a parent that changed with no act of the unit itself is told too, once', () => {
  const parentsInTime = [
    { ...unit('X'), from: null, to: '2024-12-31' },
    { ...unit('Y'), from: '2025-01-01', to: null },
  ];
  const events = timelineOf(life({ parentsInTime }));
  expect(events).toMatchObject([
    { kind: 'moved', on: '2025-01-01', fromUnit: { code: 'X' }, toUnit: { code: 'Y' } },
  ]);
  const acted = timelineOf(
    life({ parentsInTime, changes: [change('move', '2025-01-01', { note: 'Sắp xếp' })] }),
  );
  expect(acted).toMatchObject([{ kind: 'moved', fromUnit: { code: 'X' }, note: 'Sắp xếp' }]);
  expect(acted).toHaveLength(1);
});

test('an end without an act is a dissolution, and nothing is told of what nobody knows', () => {
  expect(timelineOf(life({ dissolvedOn: '2019-07-01' }))).toMatchObject([
    { kind: 'dissolved', on: '2019-07-01' },
  ]);
  expect(timelineOf(life())).toEqual([]);
});
