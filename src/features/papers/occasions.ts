import type { CaseEvent } from '#features/admissions/history.ts';
import { KINDS, type PaperKind } from './kinds.ts';

/** Whether a kind of paper is printed from this act of a case. */
export const isPrintedFrom = (
  { from }: PaperKind,
  { act, details }: Pick<CaseEvent, 'act' | 'details'>,
): boolean =>
  typeof from !== 'string' &&
  from.act === act &&
  (from.matter === undefined || details.matter === from.matter) &&
  (from.by === undefined || details.kind === from.by);

/** One paper for each such act; of opinions one paper sums up all, with the last of them. */
export const isOfLastAct = (act: string): boolean => act === 'record-opinion';

/** The acts of a case from which papers of a kind are printed, in their order. */
export const occasionsOf = <E extends CaseEvent>(kind: PaperKind, events: readonly E[]): E[] => {
  const found = events.filter((event) => isPrintedFrom(kind, event));
  return typeof kind.from !== 'string' && isOfLastAct(kind.from.act) ? found.slice(-1) : found;
};

/** Everything that can be printed of these events, in the order of the forms. */
export const allOccasions = <E extends CaseEvent>(events: readonly E[]): { kind: PaperKind; event: E }[] =>
  KINDS.flatMap((kind) => occasionsOf(kind, events).map((event) => ({ kind, event })));
