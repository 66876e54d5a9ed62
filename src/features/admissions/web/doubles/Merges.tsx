import { Button } from 'antd';
import { Loaded } from '#web/Loaded.tsx';
import { printInstant } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { listMerges } from '../../contract/merge.ts';
import { sayDoubles } from './sayDoubles.ts';

type Props = { unitCode: string; isBusy: boolean; onUndo: (mergeId: number) => void };

/** Who was made one lately, each to be parted again. */
export function Merges({ unitCode, isBusy, onUndo }: Props) {
  const found = useRead(listMerges, { unitCode });
  return (
    <Loaded from={found}>
      {({ merges }) =>
        merges.length > 0 && (
          <section aria-label={sayDoubles('merges.title')}>
            <h2>{sayDoubles('merges.title')}</h2>
            <ul className="doubles-merges">
              {merges.map(({ mergeId, fullName, unitName, mergedAt, keptCode }) => {
                const name = fullName ?? keptCode;
                return (
                  <li key={mergeId}>
                    <span>
                      {sayDoubles('merges.line', { name, unit: unitName ?? '', at: printInstant(mergedAt) })}
                    </span>
                    <Button
                      disabled={isBusy}
                      aria-label={sayDoubles('merges.undo-of', { name })}
                      onClick={() => onUndo(mergeId)}
                    >
                      {sayDoubles('merges.undo')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
