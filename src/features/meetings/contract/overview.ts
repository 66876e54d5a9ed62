import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { reads } from './fields.ts';

const Month = Type.String({ pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$' });
const Text = Type.String();

/** Meetings that began, the branches that met, and of all convened how many came. */
const Counts = {
  meetings: Type.Integer(),
  met: Type.Integer(),
  convened: Type.Integer(),
  present: Type.Integer(),
};

export const countMeetings = endpoint({
  ...reads,
  audit: 'none',
  action: 'meeting.count',
  path: '/units/:unitCode/meeting-counts',
  summary: 'Meetings below a unit: of the twelve months until one, and of that month by direct subordinate',
  input: Type.Object({ unitCode: CodeField, month: Month }, closed),
  output: Type.Object({
    branches: Type.Integer(),
    months: Type.Array(Type.Object({ month: Text, ...Counts })),
    units: Type.Array(Type.Object({ code: Text, name: Text, branches: Type.Integer(), ...Counts })),
  }),
  example: { input: { unitCode: 'T-01', month: '2026-11' } },
});

export const listUnmet = endpoint({
  ...reads,
  audit: 'none',
  action: 'meeting.list-unmet',
  path: '/units/:unitCode/unmet-branches',
  summary:
    'Branches below a unit that have not met in a month, when they met last and when they mean to, by page',
  input: Type.Object(
    {
      unitCode: CodeField,
      month: Month,
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    branches: Type.Array(
      Type.Object({
        code: Text,
        name: Text,
        parentName: Nullable(Text),
        lastMetOn: Nullable(Text),
        plannedOn: Nullable(Text),
      }),
    ),
    next: Nullable(Text),
  }),
  example: { input: { unitCode: 'T-01', month: '2026-11' } },
});
