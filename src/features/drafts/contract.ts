import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, Nullable } from '#kernel/fields.ts';

/** Which form: what it would send, and the page it stands on. */
const Form = {
  action: Type.String({ pattern: '^[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }),
  address: Type.String({ pattern: '^/[^/\\\\\\s][^\\\\\\s]*$', maxLength: 400 }),
};
const SavedAt = Type.String({ description: 'Instant, ISO 8601' });
const reads = { policy: 'signed-in', audit: 'none' } as const;
const keeps = { policy: 'signed-in', audit: 'own' } as const;

export const listDrafts = endpoint({
  ...reads,
  action: 'draft.list',
  method: 'GET',
  path: '/drafts',
  summary: 'What I began to fill in and have not sent, the latest first',
  input: Type.Object({}, closed),
  output: Type.Object({
    drafts: Type.Array(Type.Object({ action: Type.String(), address: Type.String(), savedAt: SavedAt })),
  }),
  example: { input: {} },
  limit: 'none',
});

export const readDraft = endpoint({
  ...reads,
  action: 'draft.read',
  method: 'GET',
  path: '/drafts/:action',
  summary: 'What I had filled into a form when I left it',
  input: Type.Object(Form, closed),
  output: Type.Object({
    draft: Nullable(Type.Object({ content: Type.Record(Type.String(), Type.Unknown()), savedAt: SavedAt })),
  }),
  example: { input: { action: 'unit.rename', address: '/don-vi/B-01/doi-ten' } },
  limit: 'none',
});

export const saveDraft = endpoint({
  ...keeps,
  action: 'draft.save',
  method: 'PUT',
  path: '/drafts/:action',
  summary: 'Keep what is filled in so far',
  input: Type.Object(
    { ...Form, content: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()) },
    closed,
  ),
  output: Type.Object({ savedAt: SavedAt }),
  example: {
    input: { action: 'unit.rename', address: '/don-vi/B-01/doi-ten', content: { name: 'Chi bộ Bản Mới' } },
  },
  limit: 'form',
});

export const discardDraft = endpoint({
  ...keeps,
  action: 'draft.discard',
  method: 'DELETE',
  path: '/drafts/:action',
  summary: 'Throw away what was filled in',
  input: Type.Object(Form, closed),
  output: Type.Object({}),
  example: { input: { action: 'unit.rename', address: '/don-vi/B-01/doi-ten' } },
  limit: 'none',
});
