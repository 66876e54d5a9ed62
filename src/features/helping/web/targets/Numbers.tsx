import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { TARGET_GROUPS } from '../../model.ts';
import type { listMemberTargets } from '../../targetContract.ts';
import { sayTargets } from './sayTargets.ts';

export type Counts = OutputOf<typeof listMemberTargets>['counts'];
export type Group = (typeof TARGET_GROUPS)[number];

/** The numbers in the order they are read: all, then who has not begun. */
export const NUMBERS = [
  ['all', undefined, 'group.all'],
  ['notBegun', 'not-begun', 'group.not-begun'],
  ['begun', 'begun', 'group.begun'],
  ['silent', 'silent', 'group.silent'],
  ['fulfilled', 'fulfilled', 'group.fulfilled'],
] as const satisfies readonly (readonly [keyof Counts, Group | undefined, string])[];

type Props = {
  counts: Counts;
  label: string;
  group: Group | undefined;
  onChoose: (group: Group | undefined) => void;
};

/** Each number shows the members it counts in the list below. */
export function Numbers({ counts, label, group, onChoose }: Props) {
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <div className="targets-numbers">
        {NUMBERS.map(([field, one, words]) => (
          <button key={field} type="button" aria-pressed={group === one} onClick={() => onChoose(one)}>
            <strong>{printCount(counts[field])}</strong>
            <span>{sayTargets(words)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
