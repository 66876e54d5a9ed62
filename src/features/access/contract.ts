import { Type } from 'typebox';
import type { Day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable } from '#kernel/fields.ts';
import { ACCOUNT_STATES, AccountName, RoleName } from './model.ts';

const Grant = Type.Object({
  id: Type.Integer(),
  role: RoleName,
  unitCode: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  /** The organisation an introducer speaks for. */
  introducerName: Nullable(Type.String()),
  /** The member whose account it is. */
  memberName: Nullable(Type.String()),
  from: Type.String(),
  to: Nullable(Type.String()),
});

export const SessionView = Type.Object({
  account: Type.Object({
    name: Type.String(),
    displayName: Type.String(),
    mustChangePassword: Type.Boolean(),
  }),
  grant: Nullable(Grant),
  grants: Type.Array(Grant),
  csrfToken: Type.String(),
  today: Type.String(),
});

export const signIn = endpoint({
  action: 'session.open',
  method: 'POST',
  path: '/session',
  summary: 'Sign in with name and password',
  input: Type.Object(
    { name: Type.String({ maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
    closed,
  ),
  output: Type.Object({ token: Type.String(), session: SessionView }),
  example: { input: { name: 'quan-tri', password: 'mot-lan-roi-doi' } },
  policy: 'public',
  audit: 'change',
  limit: 'form',
});

export const readSession = endpoint({
  action: 'session.read',
  method: 'GET',
  path: '/session',
  summary: 'Who I am, with which role on which unit',
  input: Type.Object({}, closed),
  output: SessionView,
  example: { input: {} },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const switchGrant = endpoint({
  action: 'session.switch-role',
  method: 'PUT',
  path: '/session/grant',
  summary: 'Work with another of my roles',
  input: Type.Object({ grantId: IdField }, closed),
  output: SessionView,
  example: { input: { grantId: 1 } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

export const signOut = endpoint({
  action: 'session.close',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  input: Type.Object({}, closed),
  output: Type.Object({}),
  example: { input: {} },
  policy: 'signed-in',
  audit: 'change',
  limit: 'none',
});

export const changePassword = endpoint({
  action: 'account.change-password',
  method: 'PUT',
  path: '/session/password',
  summary: 'Choose a new password; every other session of mine ends',
  input: Type.Object(
    { current: Type.String({ maxLength: 200 }), next: Type.String({ maxLength: 200 }) },
    closed,
  ),
  output: Type.Object({}),
  example: { input: { current: 'mot-lan-roi-doi', next: 'cau dai de nho cua toi' } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

const AccountView = Type.Object({
  /** The roles it holds today, and the units they are on, in the same order; null is the whole installation. */
  roles: Type.Array(Type.String()),
  units: Type.Array(Nullable(Type.String())),
  name: Type.String(),
  displayName: Type.String(),
  isDisabled: Type.Boolean(),
  grants: Type.Array(Grant),
});

export const listAccounts = endpoint({
  action: 'account.list',
  method: 'GET',
  path: '/accounts',
  summary: 'Accounts I administer, with their roles',
  input: Type.Object(
    {
      state: Type.Optional(Type.Enum(ACCOUNT_STATES)),
      role: Type.Optional(RoleName),
      after: Type.Optional(Type.String({ maxLength: 64 })),
      /** The first letter of the given name at which the page begins. */
      letter: Type.Optional(Type.String({ pattern: '^\\p{L}$' })),
      skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    accounts: Type.Array(AccountView),
    next: Nullable(Type.String()),
    /** How many accounts there are on all pages, and before this one where it began by a jump. */
    count: Type.Integer(),
    before: Nullable(Type.Integer()),
  }),
  example: { input: {} },
  policy: 'administrator',
  audit: 'none',
  limit: 'none',
});

export const createAccount = endpoint({
  action: 'account.create',
  method: 'POST',
  path: '/accounts',
  summary: 'Create an account; its one-time password is shown once',
  input: Type.Object(
    { name: AccountName, displayName: Type.String({ minLength: 1, maxLength: 120 }) },
    closed,
  ),
  output: Type.Object({ name: Type.String(), oneTimePassword: Type.String() }),
  example: { input: { name: 'lan.nguyen', displayName: 'Nguyễn Thị Lan' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const disableAccount = endpoint({
  action: 'account.disable',
  method: 'POST',
  path: '/accounts/:name/disable',
  summary: 'Close an account at once; its sessions end',
  input: Type.Object({ name: AccountName }, closed),
  output: Type.Object({}),
  example: { input: { name: 'lan.nguyen' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const resetPassword = endpoint({
  action: 'account.reset-password',
  method: 'POST',
  path: '/accounts/:name/reset-password',
  summary: 'Give an account a new one-time password; its sessions end',
  input: Type.Object({ name: AccountName }, closed),
  output: Type.Object({ oneTimePassword: Type.String() }),
  example: { input: { name: 'lan.nguyen' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const grantRole = endpoint({
  action: 'role.grant',
  method: 'POST',
  path: '/accounts/:name/roles',
  summary: 'Give an account a role on a unit, from a day, until a day or open',
  input: Type.Object(
    {
      name: AccountName,
      role: RoleName,
      unitCode: Type.Optional(CodeField),
      /** The organisation an introducer speaks for. */
      introducer: Type.Optional(CodeField),
      /** The member of the branch whose account it is. */
      memberCode: Type.Optional(CodeField),
      from: Type.Optional(DayField),
      to: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ grantId: Type.Integer() }),
  example: { input: { name: 'lan.nguyen', role: 'base-clerk', unitCode: 'P-01' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const endRole = endpoint({
  action: 'role.end',
  method: 'POST',
  path: '/roles/:grantId/end',
  summary: 'End a role today; sessions working with it lose it at once',
  input: Type.Object({ grantId: IdField }, closed),
  output: Type.Object({}),
  example: { input: { grantId: 1 } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

const TokenView = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  role: RoleName,
  unitCode: Nullable(Type.String()),
  expiresOn: Type.String(),
});

export const listTokens = endpoint({
  action: 'token.list',
  method: 'GET',
  path: '/tokens',
  summary: 'My access tokens for programs',
  input: Type.Object({}, closed),
  output: Type.Object({ tokens: Type.Array(TokenView) }),
  example: { input: {} },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const createToken = endpoint({
  action: 'token.create',
  method: 'POST',
  path: '/tokens',
  summary: 'A token for a program, bound to the role I work with now and to an end day; shown once',
  input: Type.Object({ name: Type.String({ minLength: 1, maxLength: 80 }), expiresOn: DayField }, closed),
  output: Type.Object({ id: Type.Integer(), token: Type.String() }),
  example: { input: { name: 'Báo cáo hằng tháng', expiresOn: '2026-12-31' as Day } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

export const endToken = endpoint({
  action: 'token.end',
  method: 'DELETE',
  path: '/tokens/:tokenId',
  summary: 'End one of my access tokens at once',
  input: Type.Object({ tokenId: IdField }, closed),
  output: Type.Object({}),
  example: { input: { tokenId: 1 } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'none',
});
