import { useId } from 'react';
import type { AddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { OneOf } from '#web/OneOf.tsx';
import { PeriodPicker } from '../PeriodPicker.tsx';
import type { Question } from '../question.ts';
import { sayFigure } from '../sayFigure.ts';
import { sayDashboard } from './sayDashboard.ts';

type Props = { question: Question; onChange: (changed: AddressFilter) => void };

/** Which period, known on which day, in which tree. */
export function DashboardFilters({ question: { period, asOf, tree }, onChange }: Props) {
  const ids = { asOf: useId(), tree: useId() };
  return (
    <section className="figure-filters" aria-label={sayFigure('filter.title')}>
      <PeriodPicker value={period} onChange={(code) => onChange({ period: code, asOf: undefined })} />
      <div>
        <label htmlFor={ids.asOf}>{sayFigure('filter.as-of')}</label>
        <DayPicker id={ids.asOf} value={asOf} onChange={(day) => onChange({ asOf: day })} />
      </div>
      <div className="dash-tree">
        <span className="dash-label" id={ids.tree}>
          {sayFigure('filter.tree')}
        </span>
        <OneOf
          aria-labelledby={ids.tree}
          value={tree}
          options={(['then', 'now'] as const).map((one) => ({
            value: one,
            label: sayDashboard(`tree.${one}`),
          }))}
          onChange={(chosen) => onChange({ tree: chosen === 'now' ? chosen : undefined })}
        />
      </div>
    </section>
  );
}
