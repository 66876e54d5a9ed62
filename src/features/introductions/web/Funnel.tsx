import { useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { listFigures } from '#features/monitoring/contract.ts';
import type { Figure } from '#features/monitoring/figure.ts';
import { CountButton } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import { DashboardFilters } from '#features/monitoring/web/dashboard/DashboardFilters.tsx';
import { FigureLine } from '#features/monitoring/web/FigureLine.tsx';
import { IgnoredNotice } from '#features/monitoring/web/IgnoredNotice.tsx';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import type { Question } from '#features/monitoring/web/question.ts';
import { useQuestion } from '#features/monitoring/web/useQuestion.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printPercent, ratio } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { readIntroductionFunnel } from '../funnelContract.ts';
import { sayIntroduction } from './sayIntroduction.ts';
import '#features/monitoring/web/figures.css';
import '#features/monitoring/web/dashboard/dashboard.css';

type Answer = OutputOf<typeof readIntroductionFunnel>;
type Line = Answer['lines'][number];
type Open = (figure: Figure) => void;

/** By introducer: what each brought in the period and, apart, what became of those it introduced then. */
export function Funnel() {
  const { grant } = useSession();
  const [{ unitCode }, change] = useAddressFilter();
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <>
      <ChooseUnit
        chosen={chosen}
        words={sayIntroduction('funnel.choose')}
        onChoose={(code) => change({ unitCode: code })}
      />
      {chosen && <OfUnit key={chosen} unitCode={chosen} />}
    </>
  );
}

function OfUnit({ unitCode }: { unitCode: string }) {
  const question = useQuestion(unitCode);
  return question && <Asked unitCode={unitCode} question={question} />;
}

function Asked({ unitCode, question }: { unitCode: string; question: Question }) {
  const [, change] = useAddressFilter();
  const [opened, open] = useState<Figure | null>(null);
  const { period, asOf, tree } = question;
  const asked = { unitCode, period: period.code, asOf, tree };
  return (
    <div className="stack">
      <DashboardFilters question={question} onChange={change} />
      <IgnoredNotice question={question} />
      <Loaded from={useRead(readIntroductionFunnel, asked, { keepsFormer: true })}>
        {(answer) => <Lines answer={answer} onOpen={open} />}
      </Loaded>
      <Loaded from={useRead(listFigures, asked, { keepsFormer: true })}>
        {({ figures }) => <Said figures={figures} onOpen={open} />}
      </Loaded>
      <OpenedCard unitCode={opened?.unit.code ?? unitCode} figure={opened} onClose={() => open(null)} />
    </div>
  );
}

const columnsOf = (answer: Answer, onOpen: Open): Column<Line>[] => {
  const number = (id: 'introduced' | 'admitted' | 'followed'): Column<Line> => ({
    id,
    title: sayIntroduction(`funnel.${id}`),
    kind: 'number',
    show: ({ name, [id]: { n, query } }) => {
      if (n === null) return sayIntroduction('funnel.unknown');
      const title = sayIntroduction('funnel.of', { what: sayIntroduction(`funnel.${id}`), name });
      const counted = { unit: answer.unit, title, printed: `${title}: ${n}`, n, query };
      return <CountButton counted={counted} onOpen={(one) => onOpen(figureOf(answer, one))} />;
    },
  });
  const rate = (id: 'admitted' | 'followed', view: 'period' | 'cohort'): Column<Line> => ({
    id: `rate-${view}`,
    title: sayIntroduction(`funnel.rate-${view}`),
    kind: 'number',
    show: ({ introduced, [id]: { n } }) =>
      introduced.n && n !== null ? printPercent(ratio(n, introduced.n)) : '',
  });
  return [
    { id: 'name', title: sayIntroduction('list.introducer'), kind: 'head', show: ({ name }) => name },
    number('introduced'),
    number('admitted'),
    rate('admitted', 'period'),
    number('followed'),
    rate('followed', 'cohort'),
  ];
};

function Lines({ answer, onOpen }: { answer: Answer; onOpen: Open }) {
  const { period, asOf, lines } = answer;
  const title = sayIntroduction('funnel.heading', { period: period.label, day: printDay(asOf) });
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <Notice
          kind="note"
          title={sayIntroduction('funnel.none')}
          lines={[sayIntroduction('funnel.none-cure')]}
        />
      ) : (
        <>
          <p>{sayIntroduction('funnel.apart')}</p>
          <ListTable
            label={title}
            rows={lines}
            keyOf={({ code }) => code}
            columns={columnsOf(answer, onOpen)}
          />
        </>
      )}
    </section>
  );
}

const ofIntroductions = ({ kind, card }: Figure): boolean =>
  kind.startsWith('funnel-') || card.measure === 'introduction';

/** The sentences of the unit's figures that speak of introductions, their targets among them. */
function Said({ figures, onOpen }: { figures: readonly Figure[]; onOpen: Open }) {
  const said = figures.filter(ofIntroductions);
  return (
    <section className="figures figure-group">
      <h2>{sayIntroduction('funnel.said')}</h2>
      {said.length === 0 && <p>{sayIntroduction('funnel.said-none')}</p>}
      <ul>
        {said.map((figure, at) => (
          <FigureLine
            key={figure.id}
            figure={figure}
            isTitled={figure.kind !== said[at - 1]?.kind}
            onOpen={() => onOpen(figure)}
          />
        ))}
      </ul>
    </section>
  );
}
