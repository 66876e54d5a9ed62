import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, IdField, Nullable } from '#kernel/fields.ts';
import { fieldPattern } from '#kernel/listing.ts';

/** The action of a listing operation. */
const Listed = Type.String({ pattern: '^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$', maxLength: 60 });
const Field = Type.String({ pattern: fieldPattern, maxLength: 80 });
const Name = Type.String({ minLength: 1, maxLength: 80 });

/** What of a list is kept: filters as its operation takes them, columns in their order, and the order of the rows. */
const State = {
  filter: Type.Record(
    Type.String({ pattern: '^[a-zA-Z]{1,40}$' }),
    Type.Union([Type.String({ maxLength: 300 }), Type.Number(), Type.Boolean()]),
  ),
  columns: Type.Array(Field, { maxItems: 60, uniqueItems: true }),
  order: Type.Optional(Type.Object({ field: Field, isDescending: Type.Boolean() }, closed)),
};

const View = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  operation: Type.String(),
  filter: Type.Record(Type.String(), Type.Unknown()),
  columns: Type.Array(Type.String()),
  order: Nullable(Type.Object({ field: Type.String(), isDescending: Type.Boolean() })),
  isShared: Type.Boolean(),
  isMine: Type.Boolean(),
  /** The unit whose subtree it was saved for; null is the whole installation. */
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
});

export const listViews = endpoint({
  action: 'view.list',
  method: 'GET',
  path: '/views',
  summary: 'My saved views, and those shared with the unit I work in; of one list or of all',
  input: Type.Object({ operation: Type.Optional(Listed) }, closed),
  output: Type.Object({ views: Type.Array(View) }),
  example: { input: { operation: 'site.list' } },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const saveView = endpoint({
  action: 'view.save',
  method: 'POST',
  path: '/views',
  summary: 'Keep filters, columns and order of a list under a name; with an id, instead of what it kept',
  input: Type.Object(
    {
      id: Type.Optional(IdField),
      operation: Listed,
      name: Name,
      ...State,
      /** Everyone who works in my unit or below it may use it. */
      isShared: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  output: View,
  example: {
    input: {
      operation: 'site.list',
      name: 'Thôn chưa có đảng viên',
      filter: { state: 'no-member' },
      columns: ['code', 'name', 'state'],
    },
  },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

export const renameView = endpoint({
  action: 'view.rename',
  method: 'PUT',
  path: '/views/:id/name',
  summary: 'Give one of my views another name',
  input: Type.Object({ id: IdField, name: Name }, closed),
  output: View,
  example: { input: { id: 1, name: 'Thôn cần chú ý' } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

export const removeView = endpoint({
  action: 'view.remove',
  method: 'DELETE',
  path: '/views/:id',
  summary: 'Remove one of my views, or as administrator of its unit a shared one',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({}),
  example: { input: { id: 1 } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'none',
});
