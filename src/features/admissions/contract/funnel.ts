import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { GROUPS } from '../groups.ts';
import { STATUSES } from '../model.ts';

/** A certificate is named to those who plan when it has so many days left. */
export const CERTIFICATE_NOTICE_DAYS = 90;

export const readFunnel = endpoint({
  method: 'GET',
  policy: 'case-reader',
  audit: 'none',
  limit: 'none',
  action: 'case.funnel',
  path: '/units/:unitCode/funnel',
  summary:
    'People per stage below a unit today, the median days they have stood there, how many are overdue and with what; certificates that end soon',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    on: Type.String(),
    /** In the order of the way; each number has as many rows in `case.list` asked by the same status. */
    stages: Type.Array(
      Type.Object({
        status: Type.Enum(STATUSES),
        group: Type.Enum(GROUPS),
        people: Type.Integer(),
        medianDays: Type.Integer(),
        overdue: Type.Integer(),
        /** The kind of deadline most of the overdue have missed. */
        cause: Nullable(Type.String()),
      }),
    ),
    /** Cases before the branch resolves whose certificate ends from today to this day; `deadline.list` has their rows. */
    certificates: Type.Object({ until: Type.String(), people: Type.Integer() }),
  }),
  example: { input: { unitCode: 'B-01' } },
});
