import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, IdField, Nullable } from '#kernel/fields.ts';
import { CAUSES } from './model.ts';

const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const Key = Type.String({ minLength: 1, maxLength: 120 });

export const readDifferences = endpoint({
  ...reads,
  action: 'report.differences',
  path: '/reports/:id/differences',
  summary:
    'The frozen figures of a signed report beside what is known of the same days now, and why they differ',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({
    signedOn: Type.String(),
    asOf: Type.String(),
    /** Counts kept with their facts: frozen + late + entered − annulled − left is now. */
    counts: Type.Array(
      Type.Object({
        key: Type.String(),
        label: Type.String(),
        goal: Nullable(Type.Number()),
        frozen: Type.Integer(),
        now: Type.Integer(),
        late: Type.Integer(),
        entered: Type.Integer(),
        annulled: Type.Integer(),
        left: Type.Integer(),
      }),
    ),
    /** Sentences that read otherwise today; null where one is not printed at one of the two. */
    sentences: Type.Array(
      Type.Object({ label: Type.String(), frozen: Nullable(Type.String()), now: Nullable(Type.String()) }),
    ),
  }),
  example: { input: { id: 1 } },
});

export const listReportRows = endpoint({
  ...reads,
  audit: 'read',
  action: 'report.rows',
  path: '/reports/:id/rows',
  summary:
    'The facts behind a frozen count, those behind what is counted now, or those of one cause of a difference',
  input: Type.Object(
    {
      id: IdField,
      key: Key,
      which: Type.Enum(['frozen', 'now', ...CAUSES] as const),
      after: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        id: Type.Integer(),
        /** Null where the record is no more. */
        on: Nullable(Type.String()),
        unitCode: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        number: Nullable(Type.String()),
        annulledOn: Nullable(Type.String()),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { id: 1, key: 'total:year', which: 'late' } },
});
