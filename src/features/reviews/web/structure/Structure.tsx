import { useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readStructure } from '../../contract.ts';
import { Goals } from './Goals.tsx';
import { Parts } from './Parts.tsx';
import { sayStructure } from './sayStructure.ts';
import { goalName, type Structure as Read } from './shown.ts';

type Props = { unitCode: string; period: string; asOf: Day };

/** Who the members, the sources and the admitted are, against the goals of structure. */
export function Structure({ unitCode, period, asOf }: Props) {
  const read = useRead(readStructure, { unitCode, period, asOf }, { keepsFormer: true });
  return <Loaded from={read}>{(structure) => <Shown structure={structure} />}</Loaded>;
}

/** What the goals come to, in one sentence. */
const titleOf = ({ goals }: Read): string => {
  if (goals.length === 0) return sayStructure('title.none');
  const judged = goals.filter(
    ({ verdict }) => verdict === 'met' || verdict === 'below' || verdict === 'above',
  );
  if (judged.length === 0) return sayStructure('title.open', { all: goals.length });
  const words = { met: judged.filter(({ verdict }) => verdict === 'met').length, all: goals.length };
  const most = judged
    .filter(({ verdict }) => verdict === 'below')
    .toSorted((a, b) => (b.lacking ?? 0) - (a.lacking ?? 0))[0];
  return most?.lacking
    ? sayStructure('title.most', {
        ...words,
        goal: goalName(most).toLowerCase(),
        n: printCount(most.lacking),
      })
    : sayStructure('title.goals', words);
};

/** From what each population is counted. */
const groundsOf = ({ populations, window }: Read): string[] =>
  populations.map(({ population, total, on }) => {
    if (population === 'admissions' && !window) return sayStructure('counted.not-begun');
    if (total === null) return sayStructure(`counted.${population}-none`);
    return population === 'admissions' && window
      ? sayStructure('counted.admissions', { from: printDay(window.from), to: printDay(window.to) })
      : sayStructure(`counted.${population}`, { day: printDay(on) });
  });

function Shown({ structure }: { structure: Read }) {
  const [opened, show] = useState<Figure | null>(null);
  const members = structure.populations.find(({ population }) => population === 'members');
  const incomplete = (members?.dimensions ?? []).filter(({ isIncomplete }) => isIncomplete);
  return (
    <section className="stack review-structure">
      <div>
        <h2>{titleOf(structure)}</h2>
        <p className="dash-soft">{groundsOf(structure).join(' ')}</p>
      </div>
      <Goals structure={structure} onOpen={show} />
      {incomplete.length > 0 && (
        <Notice
          kind="warning"
          title={sayStructure('warning.incomplete', {
            dimensions: incomplete
              .map(({ dimension }) => sayStructure(`dimension.${dimension}`).toLowerCase())
              .join(', '),
          })}
          lines={[sayStructure('warning.incomplete-cure')]}
        />
      )}
      <Parts structure={structure} onOpen={show} />
      <OpenedCard
        unitCode={opened?.unit.code ?? structure.unit.code}
        figure={opened}
        onClose={() => show(null)}
      />
    </section>
  );
}
