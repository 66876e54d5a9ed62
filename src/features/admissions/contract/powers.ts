import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField } from '#kernel/fields.ts';

export const grantPower = endpoint({
  method: 'POST',
  policy: 'organisation-writer',
  audit: 'change',
  limit: 'form',
  action: 'unit.grant-power',
  path: '/units/:unitCode/powers',
  summary:
    'A base committee may decide on admissions, or the path of a unit is chosen under 208-QĐ/TW, by a document',
  input: Type.Object(
    {
      unitCode: CodeField,
      power: Type.Enum(['authorised-base', 'path-A', 'path-C', 'path-G']),
      from: DayField,
      until: Type.Optional(DayField),
      documentCode: CodeField,
    },
    closed,
  ),
  output: Type.Object({ unitCode: Type.String(), power: Type.String() }),
  example: {
    input: {
      unitCode: 'CS-01',
      power: 'authorised-base' as const,
      from: day('2025-07-01'),
      documentCode: 'VB-01',
    },
  },
});
