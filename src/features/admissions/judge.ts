import type { RulesOfDay } from '#features/rules/table.ts';
import { isUnverified } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Act, CaseFacts } from './acts/act.ts';
import type { Party, Path } from './model.ts';
import { PATH_STEPS } from './paths.ts';
import { type BlockerCode, RULES } from './rules.ts';
import type { CaseState } from './state.ts';
import { statusOn } from './status.ts';

/**
 * Everything that stands between a case and an act on a day, all at once. An act that the case's status does not
 * offer says only that: its other rules would speak of a step that is not there.
 */
export const blockersOf = (
  act: Act,
  state: CaseState,
  on: Day,
  details: Record<string, unknown>,
  facts: CaseFacts,
): readonly BlockerCode[] => {
  if (on > facts.today) return ['act-in-the-future'];
  if (!act.from.includes(statusOn(state, on, facts.rules))) return ['act-not-offered-in-status'];
  if (!facts.isChecked) return [];
  return [...new Set(act.blockers(state, on, details as never, facts))];
};

/** Rules about the steps of the path itself, which no number of the rule book decides. */
const OF_THE_PATH: readonly BlockerCode[] = [
  'section-report-missing',
  'base-resolution-missing',
  'no-base-resolution-on-this-path',
  'not-appraised',
  'no-appraisal-on-this-path',
];

/** What a blocker rests on: its rule, its clause, who can remove it, and whether that is confirmed. */
export type ReasonView = {
  code: BlockerCode;
  rule: string;
  clause: string;
  remover: Party;
  /** «Chưa kiểm chứng»: the value that decides, or the path whose step it is, is not confirmed. */
  isUnverified: boolean;
  /** The number that decides, where it is one. */
  limit: number | null;
};

export const reasonViewOf = (
  code: BlockerCode,
  { rules, path }: { rules: Pick<RulesOfDay, 'ruled'>; path: Path },
): ReasonView => {
  const { number, parameter, source, remover } = RULES[code];
  const row = parameter && rules.ruled[parameter].row;
  const value = row?.value;
  return {
    code,
    rule: number,
    clause: row?.clause ?? source,
    remover,
    isUnverified: row
      ? isUnverified(row.confidence)
      : OF_THE_PATH.includes(code) && !PATH_STEPS[path].isConfirmed,
    limit: typeof value === 'number' ? value : null,
  };
};

/** The same as a reason of a refusal. */
export const reasonOf = (code: BlockerCode, law: Parameters<typeof reasonViewOf>[1]): Reason => {
  const { limit, isUnverified: unsure, code: _, ...values } = reasonViewOf(code, law);
  return { code, values: { ...values, isUnverified: unsure ? 1 : 0, ...(limit === null ? {} : { limit }) } };
};
