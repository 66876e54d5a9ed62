import { useId } from 'react';
import { partsOf, yearOf } from '#kernel/day.ts';
import {
  daysPeriod,
  halfPeriod,
  monthPeriod,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  quarterPeriod,
  termPeriod,
  yearPeriod,
  yearsOf,
} from '#kernel/period.ts';
import { Choice } from '#web/Choice.tsx';
import { DayPicker } from '#web/DayPicker.tsx';
import { partOf, partsIn, withPart, years } from './periodParts.ts';
import { sayFigure } from './sayFigure.ts';

type Props = { value: Period; onChange: (code: string) => void };

/** The period of another kind that begins where this one does. */
const asKind = (kind: PeriodKind, { from, to }: Period): Period => {
  const { year, month } = partsOf(from);
  switch (kind) {
    case 'year':
      return yearPeriod(year);
    case 'half':
      return halfPeriod(year, month <= 6 ? 1 : 2);
    case 'quarter':
      return quarterPeriod(year, Math.ceil(month / 3));
    case 'month':
      return monthPeriod(from);
    case 'term':
      return termPeriod(year - (year % 5), year - (year % 5) + 5);
    case 'days':
      return daysPeriod(from, to);
  }
};

/** A year, a half, a quarter, a month, a term, or any span of days. */
export function PeriodPicker({ value, onChange }: Props) {
  const ids = { kind: useId(), year: useId(), part: useId(), last: useId(), from: useId(), to: useId() };
  const { kind, from, to } = value;
  const { first, last } = yearsOf(value);
  const parts = partsIn(kind);
  const choose = (period: Period) => onChange(period.code);
  return (
    <>
      <div>
        <label htmlFor={ids.kind}>{sayFigure('filter.period')}</label>
        <Choice<PeriodKind>
          id={ids.kind}
          value={kind}
          options={PERIOD_KINDS.map((one) => ({ value: one, label: sayFigure(`period.${one}`) }))}
          onChange={(chosen) => choose(asKind(chosen, value))}
        />
      </div>
      {parts && (
        <div>
          <label htmlFor={ids.part}>{sayFigure('filter.part')}</label>
          <Choice
            id={ids.part}
            value={partOf(value)}
            options={parts}
            onChange={(part) => choose(withPart(value, yearOf(from), part))}
          />
        </div>
      )}
      {kind !== 'days' && (
        <div>
          <label htmlFor={ids.year}>{sayFigure('filter.year')}</label>
          <Choice
            id={ids.year}
            isSearched
            value={first}
            options={years}
            onChange={(year) =>
              choose(
                kind === 'term'
                  ? termPeriod(year, year + (last - first))
                  : withPart(value, year, partOf(value)),
              )
            }
          />
        </div>
      )}
      {kind === 'term' && (
        <div>
          <label htmlFor={ids.last}>{sayFigure('filter.last-year')}</label>
          <Choice
            id={ids.last}
            isSearched
            value={last}
            options={years.filter((year) => year.value > first)}
            onChange={(year) => choose(termPeriod(first, year))}
          />
        </div>
      )}
      {kind === 'days' && (
        <>
          <div>
            <label htmlFor={ids.from}>{sayFigure('filter.from')}</label>
            <DayPicker
              id={ids.from}
              value={from}
              onChange={(day) => choose(daysPeriod(day, day > to ? day : to))}
            />
          </div>
          <div>
            <label htmlFor={ids.to}>{sayFigure('filter.to')}</label>
            <DayPicker
              id={ids.to}
              value={to}
              onChange={(day) => choose(daysPeriod(day < from ? day : from, day))}
            />
          </div>
        </>
      )}
    </>
  );
}
