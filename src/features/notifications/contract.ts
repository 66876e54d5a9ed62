import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, IdField, Nullable } from '#kernel/fields.ts';
import { CHANNELS, NOTICE_KINDS } from './model.ts';

const mine = { policy: 'signed-in', audit: 'none', limit: 'none' } as const;
/** They change only what their writer alone sees. */
const keeps = { policy: 'signed-in', audit: 'own', limit: 'form' } as const;
const Key = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Kind = Type.Enum(NOTICE_KINDS);
const CountsField = Type.Record(Type.String(), Type.Integer());

export const listNotices = endpoint({
  ...mine,
  action: 'notice.list',
  method: 'GET',
  path: '/notices',
  summary: 'My notices in all my roles, the newest first, by page',
  input: Type.Object(
    {
      isUnread: Type.Optional(Type.Boolean()),
      after: Type.Optional(Key),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    notices: Type.Array(
      Type.Object({
        id: Type.Integer(),
        kind: Type.Enum(['digest', 'reminder']),
        on: Type.String(),
        grantId: Type.Integer(),
        role: Type.String(),
        unitCode: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        counts: CountsField,
        isRead: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { isUnread: true } },
});

export const countNotices = endpoint({
  ...mine,
  action: 'notice.count',
  method: 'GET',
  path: '/notices/count',
  summary: 'How many of my notices I have not read',
  input: Type.Object({}, closed),
  output: Type.Object({ unread: Type.Integer() }),
  example: { input: {} },
});

export const readNotices = endpoint({
  ...keeps,
  action: 'notice.read',
  method: 'POST',
  path: '/notices/read',
  summary: 'I have read one of my notices, or all up to one',
  input: Type.Object({ upTo: Key, isAll: Type.Optional(Type.Boolean()) }, closed),
  output: Type.Object({ unread: Type.Integer() }),
  example: { input: { upTo: 1 } },
});

const Choices = {
  digestHour: Type.Integer({ minimum: 0, maximum: 23 }),
  muted: Type.Array(Kind, { maxItems: NOTICE_KINDS.length, uniqueItems: true }),
  email: Nullable(Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@<>"]+@[^\\s@<>"]+$' })),
};

export const readChoices = endpoint({
  ...mine,
  action: 'notice.choices',
  method: 'GET',
  path: '/notices/choices',
  summary: 'When I am told, of what not, and by which ways this installation can tell me',
  input: Type.Object({}, closed),
  output: Type.Object({
    ...Choices,
    channels: Type.Object({ mail: Type.Boolean(), webhook: Type.Boolean() }),
  }),
  example: { input: {} },
});

export const choose = endpoint({
  ...keeps,
  action: 'notice.choose',
  method: 'PUT',
  path: '/notices/choices',
  summary: 'The hour of my digest, the kinds I do not want to hear of, the address of letters',
  input: Type.Object(Choices, closed),
  output: Type.Object({}),
  example: { input: { digestHour: 7, muted: ['due-7'], email: null } },
});

export const remindOfCase = endpoint({
  action: 'case.remind',
  method: 'POST',
  path: '/cases/:caseCode/reminders',
  summary: 'Remind the unit below mine whose turn it is in a case; once a day counts',
  input: Type.Object({ caseCode: CodeField }, closed),
  output: Type.Object({ reminded: Type.Integer() }),
  example: { input: { caseCode: 'HS-01' } },
  policy: 'case-writer',
  audit: 'change',
  limit: 'form',
});

export const listDeliveries = endpoint({
  ...mine,
  action: 'delivery.list',
  method: 'GET',
  policy: 'administrator',
  path: '/deliveries',
  summary: 'Letters and calls of notices that failed for good; of the whole installation',
  input: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }, closed),
  output: Type.Object({
    deliveries: Type.Array(
      Type.Object({
        id: Type.Integer(),
        channel: Type.Enum(CHANNELS),
        tries: Type.Integer(),
        fault: Nullable(Type.String()),
        at: Type.String(),
      }),
    ),
  }),
  example: { input: {} },
});

export const retryDelivery = endpoint({
  action: 'delivery.retry',
  method: 'POST',
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
  path: '/deliveries/:id/retry',
  summary: 'Send a notice that failed for good once more',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({}),
  example: { input: { id: 1 } },
});
