import { Radio } from 'antd';
import { printCount } from '#kernel/number.ts';
import { ENDS, type Ends } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

export type Shown = 'all' | Ends;

type Props = { shown: Shown; count: number; onShow: (shown: Shown) => void };

/** Of a long ranking all lines, or only the first or the last. */
export function RankingEnds({ shown, count, onShow }: Props) {
  return (
    <Radio.Group
      aria-label={sayDashboard('ranking.show')}
      value={shown}
      optionType="button"
      options={(['all', 'top', 'bottom'] as const).map((one) => ({
        value: one,
        label: sayDashboard(`ranking.show-${one}`, { n: printCount(one === 'all' ? count : ENDS) }),
      }))}
      onChange={({ target }) => onShow(target.value as Shown)}
    />
  );
}
