import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listFigures } from '../contract.ts';
import type { Figure } from '../figure.ts';
import type { FigureKind } from '../messages.titles.vi.ts';
import { FigureLine } from './FigureLine.tsx';
import { OpenedCard } from './OpenedCard.tsx';
import { sayFigure } from './sayFigure.ts';
import './figures.css';

type Props = {
  unitCode: string;
  kinds: readonly FigureKind[];
  /** Without them the year of today, as of today. */
  period?: string;
  asOf?: Day;
};

/** The sentences of some kinds that a unit's figures say, beside the records they are about; each opens its card and list. */
export function SaidFigures({ unitCode, kinds, period, asOf }: Props) {
  const may = useMay(listFigures.policy);
  const [opened, open] = useState<Figure | null>(null);
  const asked = { unitCode, ...(period ? { period } : {}), ...(asOf ? { asOf } : {}) };
  const read = useRead(listFigures, asked, { isWanted: may, keepsFormer: true });
  if (!may) return null;
  return (
    <Loaded from={read}>
      {({ figures }) => {
        const said = figures.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
        if (said.length === 0) return <p>{sayFigure('said.none')}</p>;
        return (
          <section className="figures figure-group" aria-label={sayFigure('said.title')}>
            <ul>
              {said.map((figure, at) => (
                <FigureLine
                  key={figure.id}
                  figure={figure}
                  isTitled={figure.kind !== said[at - 1]?.kind}
                  onOpen={() => open(figure)}
                />
              ))}
            </ul>
            <OpenedCard unitCode={unitCode} figure={opened} onClose={() => open(null)} />
          </section>
        );
      }}
    </Loaded>
  );
}
