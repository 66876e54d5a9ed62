import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { pickerOf } from './pick.ts';

const Person = Type.Object({ code: Type.String(), born: Type.Union([Type.Integer(), Type.Null()]) });

test('fields that are not declared are left behind, at every depth, and the value itself is not touched', () => {
  const schema = Type.Object({
    rows: Type.Array(Person),
    head: Type.Union([Person, Type.Null()]),
    any: Type.Unknown(),
  });
  const person = { code: 'A', born: null, secret: 1 };
  const value = { rows: [person], head: person, any: person, secret: 1 };
  expect(pickerOf(schema)(value)).toEqual({
    rows: [{ code: 'A', born: null }],
    head: { code: 'A', born: null },
    any: person,
  });
  expect(pickerOf(schema)({ rows: [], head: null, any: 1 })).toEqual({ rows: [], head: null, any: 1 });
  expect(value.rows[0]).toBe(person);
});

test('of several shapes the one the value has is copied', () => {
  const one = Type.Object({ kind: Type.Literal('one'), a: Type.Integer() });
  const two = Type.Object({ kind: Type.Literal('two'), b: Type.Array(one) });
  const pick = pickerOf(Type.Union([one, two]));
  expect(pick({ kind: 'two', b: [{ kind: 'one', a: 1, c: 2 }], a: 1 })).toEqual({
    kind: 'two',
    b: [{ kind: 'one', a: 1 }],
  });
  expect(pick({ kind: 'three', secret: 1 })).toEqual({ kind: 'three' });
});

test('what is not given is not invented', () => {
  const schema = Type.Object({ a: Type.Optional(Type.Integer()), b: Type.Integer() });
  expect(Object.keys(pickerOf(schema)({ b: 1, a: undefined }) as object)).toEqual(['b']);
});
