import { Type } from 'typebox';
import { addLocalRule } from '#features/rules/contract.ts';
import { dayOf } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed } from '#kernel/fields.ts';

const { key, value, since, until, unitCode } = addLocalRule.input.properties;

export const previewRule = endpoint({
  action: 'rule.preview',
  method: 'POST',
  path: '/rules/preview',
  summary:
    'What a new rule would change in the cases underway: deadlines that would be counted otherwise, acts that would open or close',
  input: Type.Object({ key, value, since, until, unitCode: Type.Optional(unitCode) }, closed),
  output: Type.Object({
    cases: Type.Integer(),
    /** False when there are more cases than are looked at. */
    isComplete: Type.Boolean(),
    deadlines: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        kind: Type.String(),
        dueOn: Type.String(),
        wouldBeDueOn: Type.String(),
      }),
    ),
    acts: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        act: Type.String(),
        added: Type.Array(Type.String()),
        removed: Type.Array(Type.String()),
      }),
    ),
  }),
  example: { input: { key: 'decisionWorkingDays', value: 40, since: dayOf(2025, 7, 1), unitCode: 'T-01' } },
  policy: 'administrator',
  audit: 'read',
  limit: 'form',
});
