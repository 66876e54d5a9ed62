import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';

export const downloadCalendar = endpoint({
  action: 'calendar.download',
  method: 'GET',
  path: '/units/:unitCode/deadlines.ics',
  summary: 'The deadlines of a unit’s tasks as a calendar file: codes and steps, no names',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: FileField,
  example: { input: { unitCode: 'B-01' } },
  policy: 'case-reader',
  audit: 'read',
  limit: 'none',
});

export const readFeed = endpoint({
  action: 'calendar.feed',
  method: 'GET',
  path: '/calendars/:token',
  summary: 'What a calendar program reads under the secret address of one role, while the role lasts',
  input: Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
  output: FileField,
  example: { input: { token: 'lich-mau' } },
  policy: 'public',
  audit: 'none',
  limit: 'none',
});

export const readSubscription = endpoint({
  action: 'calendar.subscription',
  method: 'GET',
  path: '/calendar-subscription',
  summary: 'Since when there is a secret address for the role I work with',
  input: Type.Object({}, closed),
  output: Type.Object({ madeOn: Nullable(Type.String()) }),
  example: { input: {} },
  policy: 'case-reader',
  audit: 'none',
  limit: 'none',
});

export const subscribe = endpoint({
  action: 'calendar.subscribe',
  method: 'POST',
  path: '/calendar-subscription',
  summary: 'A secret address for the role I work with, shown once; a former one ends',
  input: Type.Object({}, closed),
  output: Type.Object({ token: Type.String() }),
  example: { input: {} },
  policy: 'case-reader',
  audit: 'change',
  limit: 'form',
});

export const unsubscribe = endpoint({
  action: 'calendar.unsubscribe',
  method: 'DELETE',
  path: '/calendar-subscription',
  summary: 'End the secret address of the role I work with at once',
  input: Type.Object({}, closed),
  output: Type.Object({}),
  example: { input: {} },
  policy: 'case-reader',
  audit: 'change',
  limit: 'none',
});
