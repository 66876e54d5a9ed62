import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';

export const listDecisive = endpoint({
  action: 'forecast.people',
  method: 'GET',
  path: '/units/:unitCode/forecast/people',
  summary:
    'People below a unit whose next step raises most what is expected by the end of the year, with its latest day',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    goalOn: Type.String(),
    people: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitCode: Type.String(),
        unitName: Nullable(Type.String()),
        status: Type.String(),
        /** Of being admitted by the goal day, now and once the next step is done, in whole per cents. */
        chance: Type.Integer(),
        gain: Type.Integer(),
        /** The step that has to be done first for the goal, and the last day for it; null where nothing is to plan. */
        step: Nullable(Type.String()),
        latestOn: Nullable(Type.String()),
        isPossible: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
  policy: 'case-reader',
  audit: 'read',
  limit: 'none',
});
