import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';

export const listCatalogue = endpoint({
  action: 'catalogue.list',
  method: 'GET',
  path: '/catalogues/:catalogue',
  summary: 'The items of a catalogue (unit-kind, block, head-count-kind …) in its own order',
  input: Type.Object({ catalogue: CodeField }, closed),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        validFrom: Nullable(Type.String()),
        /** Last day on which it may be chosen. */
        validTo: Nullable(Type.String()),
      }),
    ),
  }),
  example: { input: { catalogue: 'unit-kind' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
