import { printCount } from '#kernel/number.ts';
import { CAUSES, type Cause, type ChangeRow, type CountRow } from './model.ts';
import { sayPrinted } from './printedWords.ts';

/** A fact as it stands on the later day; null where it is no more. */
export type FactNow = { id: number; on: string; isAnnulled: boolean };

/** Ids of facts by what became of them. */
export type Moved = Readonly<Record<'since' | Cause, number[]>>;

/**
 * Why a set of counted facts became another one. What came in is of a later day, was recorded late, or entered by a
 * correction or with a unit; what went out was annulled, or left the same way.
 * was + since + late + entered − annulled − left is now.
 */
export const movedBetween = (
  was: readonly number[],
  now: readonly number[],
  facts: ReadonlyMap<number, FactNow>,
  { asOf, lastFact }: { asOf: string; lastFact: number },
): Moved => {
  const before = new Set(was);
  const after = new Set(now);
  const come = now.filter((id) => !before.has(id));
  const gone = was.filter((id) => !after.has(id));
  const isSince = (id: number) => (facts.get(id)?.on ?? '') > asOf;
  const isAnnulled = (id: number) => facts.get(id)?.isAnnulled ?? false;
  return {
    since: come.filter(isSince),
    late: come.filter((id) => !isSince(id) && id > lastFact),
    entered: come.filter((id) => !isSince(id) && id <= lastFact),
    annulled: gone.filter(isAnnulled),
    left: gone.filter((id) => !isAnnulled(id)),
  };
};

/** `báo cáo trước 9, nay 12 (thêm 4 từ sau ngày đó; bị hủy 1)`. */
export const changeRow = (
  { key, label, n }: Pick<CountRow, 'key' | 'label'> & { n: number },
  was: number,
  moved: Moved,
): ChangeRow => {
  const counts = {
    since: moved.since.length,
    late: moved.late.length,
    entered: moved.entered.length,
    annulled: moved.annulled.length,
    left: moved.left.length,
  };
  const parts = (['since', ...CAUSES] as const)
    .filter((cause) => counts[cause] > 0)
    .map((cause) => sayPrinted(cause, { n: printCount(counts[cause]) }));
  return {
    sort: 'change',
    key,
    label,
    n,
    printed: sayPrinted('change', {
      label: label.charAt(0).toUpperCase() + label.slice(1),
      was: printCount(was),
      n: printCount(n),
      parts: parts.length > 0 ? parts.join('; ') : sayPrinted('same'),
    }),
    detail: { was, ...counts },
  };
};
