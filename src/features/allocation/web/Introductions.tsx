import { useState } from 'react';
import { listFigures } from '#features/monitoring/contract.ts';
import type { Figure } from '#features/monitoring/figure.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import { printCount } from '#kernel/number.ts';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

/** What mass organisations are to introduce, and what that may bring of the admissions: one source among several. */
export function Introductions({ answer: { introductions, round } }: { answer: Answer }) {
  const { unitCode, period } = round;
  const isWanted = useMay(listFigures.policy) && introductions.length > 0;
  const figures = useRead(listFigures, { unitCode, period }, { isWanted }).data?.figures;
  const [figure, show] = useState<Figure | null>(null);
  if (introductions.length === 0) return null;
  const estimates = figures?.filter(({ kind }) => kind === 'estimate');
  return (
    <section aria-label={sayAllocation('introductions.title')}>
      <ul className="allocation-sums">
        {introductions.map(({ targetCode, bound, required }) => (
          <li key={targetCode}>
            {sayAllocation(bound === 'exact' ? 'introductions.exact' : 'introductions.least', {
              n: printCount(required),
            })}
          </li>
        ))}
        {estimates?.map((one) => (
          <li key={one.id} lang="vi">
            <button type="button" className="word-button" aria-haspopup="dialog" onClick={() => show(one)}>
              {one.printed}
            </button>
          </li>
        ))}
        {estimates?.length === 0 && <li>{sayAllocation('introductions.no-rates')}</li>}
      </ul>
      <OpenedCard unitCode={unitCode} figure={figure} onClose={() => show(null)} />
    </section>
  );
}
