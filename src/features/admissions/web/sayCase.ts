import { wordsOf } from '#web/words.ts';
import { admissionsMessages } from '../messages.vi.ts';
import { caseActs } from './messages.acts.vi.ts';
import { caseCodes } from './messages.codes.vi.ts';
import { caseMessages } from './messages.vi.ts';

export const sayCase = wordsOf(caseMessages);

const ofCode = wordsOf(caseCodes);
export type CaseCode = keyof typeof caseCodes;

/** A code in the words of its list; one that nobody wrote words for is shown as it is. */
export const sayCode = (list: string, code: string): string => {
  const key = `${list}.${code}`;
  return key in caseCodes ? ofCode(key as CaseCode) : code;
};

const ofAct = wordsOf(caseActs);
type ActWord = keyof typeof caseActs;

/** The words of an act by the first of these keys that has any; empty where none has. */
export const sayAct = (keys: readonly string[], values?: Record<string, string | number>): string => {
  const key = keys.find((one) => one in caseActs);
  return key === undefined ? '' : ofAct(key as ActWord, values);
};

const ofRule = wordsOf(admissionsMessages);
type RuleWord = keyof typeof admissionsMessages;

type Said = { code: string; clause: string; limit: number | null };

/** What stands in the way as a sentence with its clause. */
export const sayBlocker = ({ code, clause, limit }: Said): string => {
  const key = [`refusal.${code}`, `finding.${code}`].find((one) => one in admissionsMessages);
  return key === undefined ? code : ofRule(key as RuleWord, { clause, limit: limit ?? '' });
};
