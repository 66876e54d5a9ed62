import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, ParagraphField } from '#kernel/fields.ts';
import { ChangeFields, UnitCode, UnitFields } from './fields.ts';

const change = { policy: 'organisation-writer', audit: 'change', limit: 'form', method: 'POST' } as const;
const effectiveOn = day('2025-07-01');

export const foundUnit = endpoint({
  ...change,
  action: 'unit.found',
  path: '/units',
  summary: 'Found a unit below another, or a root; without a day its founding is unknown',
  input: Type.Object(
    {
      ...UnitFields,
      parentCode: Type.Optional(CodeField),
      effectiveOn: Type.Optional(DayField),
      documentCode: Type.Optional(CodeField),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: UnitCode,
  example: { input: { code: 'T-01', name: 'Đảng bộ tỉnh', kind: 'province', effectiveOn } },
});

export const renameUnit = endpoint({
  ...change,
  action: 'unit.rename',
  path: '/units/:code/name',
  summary: 'Give a unit another name from a day on',
  input: Type.Object(
    { code: CodeField, name: LineField, shortName: Type.Optional(LineField), ...ChangeFields },
    closed,
  ),
  output: UnitCode,
  example: { input: { code: 'T-01', name: 'Đảng bộ tỉnh mới', effectiveOn } },
});

export const changeKind = endpoint({
  ...change,
  action: 'unit.change-kind',
  path: '/units/:code/kind',
  summary: 'Make a unit another kind, type or block from a day on',
  input: Type.Object(
    {
      code: CodeField,
      kind: CodeField,
      type: Type.Optional(CodeField),
      block: Type.Optional(CodeField),
      ...ChangeFields,
    },
    closed,
  ),
  output: UnitCode,
  example: { input: { code: 'T-01', kind: 'base-org', effectiveOn } },
});

export const moveUnit = endpoint({
  ...change,
  action: 'unit.move',
  path: '/units/:code/parent',
  summary: 'Put a unit with all below it under another parent from a day on',
  input: Type.Object({ code: CodeField, parentCode: CodeField, ...ChangeFields }, closed),
  output: UnitCode,
  example: { input: { code: 'C-01', parentCode: 'T-02', effectiveOn } },
});

export const mergeUnits = endpoint({
  ...change,
  action: 'unit.merge',
  path: '/unit-merges',
  summary: 'Merge units into one that stands (sáp nhập) or into a new one (hợp nhất); they end that day',
  input: Type.Object(
    {
      units: Type.Array(CodeField, { minItems: 1, maxItems: 100 }),
      into: Type.Optional(CodeField),
      intoNew: Type.Optional(Type.Object({ ...UnitFields, parentCode: Type.Optional(CodeField) }, closed)),
      ...ChangeFields,
    },
    closed,
  ),
  output: UnitCode,
  example: { input: { units: ['C-01', 'C-02'], into: 'C-03', effectiveOn } },
});

export const splitUnit = endpoint({
  ...change,
  action: 'unit.split',
  path: '/units/:code/split',
  summary: 'Split a unit: the new parts stand beside it; when it ends, all below it must be given to a part',
  input: Type.Object(
    {
      code: CodeField,
      parts: Type.Array(
        Type.Object(
          {
            ...UnitFields,
            children: Type.Optional(Type.Array(CodeField, { maxItems: 1_000 })),
            people: Type.Optional(Type.Array(CodeField, { maxItems: 10_000 })),
            sites: Type.Optional(Type.Array(CodeField, { maxItems: 1_000 })),
          },
          closed,
        ),
        { minItems: 1, maxItems: 50 },
      ),
      isEnding: Type.Boolean(),
      ...ChangeFields,
    },
    closed,
  ),
  output: Type.Object({ codes: Type.Array(Type.String()) }),
  example: {
    input: {
      code: 'C-01',
      parts: [{ code: 'C-04', name: 'Đảng bộ xã mới', kind: 'base-org', children: ['B-01'] }],
      isEnding: false,
      effectiveOn,
    },
  },
});

export const dissolveUnit = endpoint({
  ...change,
  action: 'unit.dissolve',
  path: '/units/:code/dissolution',
  summary: 'End a unit that has no child, member or site left',
  input: Type.Object({ code: CodeField, ...ChangeFields }, closed),
  output: UnitCode,
  example: { input: { code: 'B-01', effectiveOn } },
});
