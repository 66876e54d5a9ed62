import { Type } from 'typebox';
import { roles } from '#kernel/roles.ts';

/** Sign-in names: small latin letters, digits and `. _ -`, 3 to 64. */
export const AccountName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{2,63}$' });
export const RoleName = Type.Enum(roles);

export const ACCOUNT_STATES = ['open', 'disabled'] as const;

/** Shortest password an account may choose (quality A7). */
export const passwordMinLength = 12;

/** How long a session lives: idle and in all, in minutes. */
export const sessionMinutes = { idle: 15, absolute: 12 * 60 } as const;

/** Longest life of an access token, in days. */
export const tokenMaxDays = 366;

/** After this many wrong tries the wait grows: 30 s, 1, 2, 4 … minutes, at most an hour. */
export const freeTries = 5;
export const waitSeconds = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(30 * 2 ** (failures - freeTries), 3_600);

/** Why a chosen password is refused; an empty list is yes. */
export const passwordBlockers = (password: string, accountName: string): string[] => {
  const plain = password.toLowerCase();
  return [
    [...password].length < passwordMinLength ? 'password-too-short' : null,
    plain.includes(accountName.toLowerCase()) ? 'password-holds-the-account-name' : null,
    new Set(plain).size < 5 ? 'password-too-plain' : null,
    common.some((word) => plain.replace(/[^a-z]/g, '') === word) ? 'password-too-common' : null,
  ].filter((code) => code !== null);
};

const common = [
  'matkhau',
  'matkhaumoi',
  'password',
  'dangcongsan',
  'dangcongsanvietnam',
  'quantri',
  'quantrivien',
  'administrator',
  'vietnam',
  'taonguon',
  'qwertyuiop',
  'abcdefghijkl',
];
