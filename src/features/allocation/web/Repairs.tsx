import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import type { runAllocation } from '../contract.ts';
import { sayAllocation } from './sayAllocation.ts';

type Repair = OutputOf<typeof runAllocation>['repairs'][number];
type Props = { gap: number; repairs: readonly Repair[]; nameOf: (code: string) => string };

/** Why a total cannot be divided, and at most three ways to mend it. */
export function Repairs({ gap, repairs, nameOf }: Props) {
  const words = (changes: Repair): string =>
    changes
      .map(({ unitCode, of, from, to }) =>
        sayAllocation(`repair.${of}`, {
          unit: unitCode === null ? '' : nameOf(unitCode),
          from: printCount(from),
          to: printCount(to),
        }),
      )
      .join(', ');
  return (
    <Notice
      kind="error"
      title={sayAllocation(gap > 0 ? 'repair.too-much' : 'repair.too-little', {
        n: printCount(Math.abs(gap)),
      })}
      lines={repairs.map((changes, at) => sayAllocation('repair.way', { n: at + 1, way: words(changes) }))}
    />
  );
}
