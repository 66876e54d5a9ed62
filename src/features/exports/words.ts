import { accessMessages as englishRoles } from '#features/access/messages.en.ts';
import { accessMessages as vietnameseRoles } from '#features/access/messages.vi.ts';
import type { Language } from '#kernel/language.ts';
import { exportsMessages as english } from './messages.en.ts';
import { exportsMessages as vietnamese } from './messages.vi.ts';

type Words = Record<keyof typeof vietnamese, string>;

/** The words of a file: its sheets, and what the second of them says. */
export const wordsOfFile: Readonly<Record<Language, Words>> = { vi: vietnamese, en: english };

const roles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: vietnameseRoles,
  en: englishRoles,
};

/** A role in words; undefined for the machine, which has none. */
export const roleInWords = (role: string, language: Language): string | undefined =>
  roles[language][`role.${role}`];
