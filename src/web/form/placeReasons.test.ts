import { expect, test } from 'vitest';
import { Refused } from '../refused.ts';
import { type FieldPath, placeReasons } from './placeReasons.ts';

const refusal = (...reasons: { code: string; field?: string; message: string }[]) =>
  new Refused({ status: 422, code: 'blocked', title: 'Chưa đủ điều kiện', reasons });
const shows =
  (...fields: string[]) =>
  (path: FieldPath): boolean =>
    fields.includes(path.join('/'));

test('a reason stands beside the field it names', () => {
  const refused = refusal({ code: 'given-twice', field: 'parts/0/children', message: 'Hai lần.' });
  expect(placeReasons(refused, shows('parts/0/children'), {})).toEqual({
    fields: [{ name: ['parts', 0, 'children'], errors: ['Hai lần.'] }],
    others: [],
  });
});

test('beside its field a sentence does not name it again', () => {
  const refused = refusal({ code: 'field-pattern', field: 'name', message: '«name» viết chưa đúng mẫu.' });
  expect(placeReasons(refused, shows('name'), {}).fields).toEqual([
    { name: ['name'], errors: ['Viết chưa đúng mẫu.'] },
  ]);
});

test('a reason without a field stands beside the one its code is about', () => {
  const refused = refusal({ code: 'later-change-stands', message: 'Đã có thay đổi.' });
  const placed = placeReasons(refused, shows('effectiveOn'), { 'later-change-stands': 'effectiveOn' });
  expect(placed.fields).toEqual([{ name: ['effectiveOn'], errors: ['Đã có thay đổi.'] }]);
});

test('what the form does not show is said above it, as is a refusal without reasons', () => {
  const refused = refusal({ code: 'x', field: 'hidden', message: 'Ở nơi khác.' });
  expect(placeReasons(refused, shows('name'), {})).toEqual({ fields: [], others: ['Ở nơi khác.'] });
  expect(placeReasons(refusal(), shows('name'), {}).others).toEqual(['Chưa đủ điều kiện']);
});
