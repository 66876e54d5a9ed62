import { parseDecimal, printDecimal, ratio } from '#kernel/number.ts';
import type { DraftRow } from '../model.ts';
import type { Share, Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

/** Why a unit has its number: which rule, its exact part, what held it, a tie. */
export const whyOf = (unit: Unit, row: DraftRow, share: Share | undefined): string => {
  const parts: string[] = [];
  if (unit.rule) parts.push(sayAllocation('why.rule', { rule: unit.rule }));
  if (unit.minimumRule && unit.minimum > 0)
    parts.push(sayAllocation('why.minimum', { rule: unit.minimumRule, n: unit.minimum }));
  if (share && share.assigned === row.assigned) {
    const quota = printDecimal(parseDecimal(String(share.quota)) ?? ratio(0));
    parts.push(sayAllocation('why.quota', { quota }));
    if (share.held) parts.push(sayAllocation(`held.${share.held}`));
    if (share.tie) parts.push(sayAllocation(`tie.${share.tie}`));
    if (share.isBeyondOne) parts.push(sayAllocation('why.beyond'));
  }
  return parts.join('; ');
};
