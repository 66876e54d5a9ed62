import { printCount } from '#kernel/number.ts';
import { OneOf } from '#web/OneOf.tsx';
import { ENDS, type Ends } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

export type Shown = 'all' | Ends;

type Props = { shown: Shown; count: number; onShow: (shown: Shown) => void };

/** Of a long ranking all lines, or only the first or the last. */
export function RankingEnds({ shown, count, onShow }: Props) {
  return (
    <OneOf<Shown>
      aria-label={sayDashboard('ranking.show')}
      value={shown}
      options={(['all', 'top', 'bottom'] as const).map((one) => ({
        value: one,
        label: sayDashboard(`ranking.show-${one}`, { n: printCount(one === 'all' ? count : ENDS) }),
      }))}
      onChange={onShow}
    />
  );
}
