import { Select } from 'antd';
import { useId } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import { type Period, previousSame } from '#kernel/period.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { Question } from './question.ts';
import { sayFigure } from './sayFigure.ts';

type Changed = {
  period?: string;
  asOf?: string | undefined;
  compare?: string | undefined;
  tree?: string | undefined;
};
type Props = { question: Question; onChange: (changed: Changed) => void };

const none = 'none';
const aDay = 'day';

/** Which period, known on which day, compared with what, in which tree. */
export function FigureFilters({ question, onChange }: Props) {
  const { period, asOf, compare, tree } = question;
  const ids = { asOf: useId(), compare: useId(), on: useId(), tree: useId() };
  const before = previousSame(period);
  const comparedDay = parseDay(compare ?? '');
  return (
    <section className="figure-filters" aria-label={sayFigure('filter.title')}>
      <PeriodPicker
        value={period}
        onChange={(code) => onChange({ period: code, asOf: undefined, compare: undefined })}
      />
      <div>
        <label htmlFor={ids.asOf}>{sayFigure('filter.as-of')}</label>
        <DayPicker id={ids.asOf} value={asOf} onChange={(day) => onChange({ asOf: day })} />
      </div>
      <div>
        <label htmlFor={ids.compare}>{sayFigure('filter.compare')}</label>
        <Select
          id={ids.compare}
          value={comparedDay ? aDay : (compare ?? none)}
          options={comparisons(before, compare)}
          onChange={(chosen) => onChange({ compare: comparisonOf(chosen, before.to) })}
          popupMatchSelectWidth={false}
        />
      </div>
      {comparedDay && (
        <div>
          <label htmlFor={ids.on}>{sayFigure('filter.compare-on')}</label>
          <DayPicker id={ids.on} value={comparedDay} onChange={(day) => onChange({ compare: day })} />
        </div>
      )}
      <div>
        <label htmlFor={ids.tree}>{sayFigure('filter.tree')}</label>
        <Select
          id={ids.tree}
          value={tree}
          options={[
            { value: 'then', label: sayFigure('filter.tree-then') },
            { value: 'now', label: sayFigure('filter.tree-now') },
          ]}
          onChange={(chosen) => onChange({ tree: chosen === 'now' ? chosen : undefined })}
          popupMatchSelectWidth={false}
        />
      </div>
    </section>
  );
}

const comparisons = (before: Period, compare: string | null) => [
  { value: none, label: sayFigure('filter.compare-none') },
  { value: before.code, label: before.label },
  ...(compare && compare !== before.code && !parseDay(compare) ? [{ value: compare, label: compare }] : []),
  { value: aDay, label: sayFigure('filter.compare-day') },
];

const comparisonOf = (chosen: string, lastDay: Day): string | undefined => {
  if (chosen === none) return undefined;
  return chosen === aDay ? lastDay : chosen;
};
