import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { readDashboard } from '../contract/dashboard.ts';
import { type Counted, figureOf } from './dashboard/counted.ts';
import { DashboardFilters } from './dashboard/DashboardFilters.tsx';
import type { Dashboard } from './dashboard/ranking.ts';
import { sayDashboard } from './dashboard/sayDashboard.ts';
import { TargetBars } from './dashboard/TargetBars.tsx';
import { FigureCard } from './FigureCard.tsx';
import type { Question } from './question.ts';
import { useQuestion } from './useQuestion.ts';
import './figures.css';
import './dashboard/dashboard.css';

type Props = {
  unitCode: string;
  /** Every target of the unit, whatever its period. */
  all: ReactNode;
};

/** The targets that bind a unit in a period, how far each has come, and all it ever had. */
export function UnitTargets({ unitCode, all }: Props) {
  const question = useQuestion(unitCode);
  return (
    <div className="stack">
      {question && <Answer unitCode={unitCode} question={question} />}
      {all}
    </div>
  );
}

function Answer({ unitCode, question }: { unitCode: string; question: Question }) {
  const [, change] = useAddressFilter();
  const { period, asOf, tree } = question;
  const read = useRead(readDashboard, { unitCode, period: period.code, asOf, tree }, { keepsFormer: true });
  return (
    <div>
      <DashboardFilters question={question} onChange={change} />
      <Loaded from={read}>{(dashboard) => <Bars dashboard={dashboard} />}</Loaded>
      <p>
        <Link to="/ra-soat" search={{ unitCode, period: period.code, asOf }}>
          {sayDashboard('page.review')}
        </Link>
      </p>
    </div>
  );
}

function Bars({ dashboard }: { dashboard: Dashboard }) {
  const [opened, open] = useState<Counted | null>(null);
  return (
    <div className="dash">
      <TargetBars dashboard={dashboard} onOpen={open} />
      <FigureCard
        unitCode={dashboard.unit.code}
        figure={opened && figureOf(dashboard, opened)}
        onClose={() => open(null)}
      />
    </div>
  );
}
