import { type ReactNode, useId } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { useSession } from '#web/session.ts';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { Question } from './question.ts';
import { sayFigure } from './sayFigure.ts';
import { useQuestion } from './useQuestion.ts';
import './figures.css';
import '#features/admissions/web/case.css';

/** What is asked of which unit. */
export type Asked = { unitCode: string; period: string; asOf: Day };

type Props = {
  /** What the choice of a unit is called. */
  choose: string;
  children: (asked: Asked) => ReactNode;
};

/** One's own unit or another of the scope, a period and the day on which it was known, from the address. */
export function OfUnit({ choose, children }: Props) {
  const { grant } = useSession();
  const [{ unitCode }, change] = useAddressFilter();
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <>
      <ChooseUnit chosen={chosen} words={choose} onChoose={(code) => change({ unitCode: code })} />
      {chosen && (
        <Known key={chosen} unitCode={chosen}>
          {children}
        </Known>
      )}
    </>
  );
}

function Known({ unitCode, children }: { unitCode: string; children: Props['children'] }) {
  const question = useQuestion(unitCode);
  return question && <Answers question={question}>{(one) => children({ unitCode, ...one })}</Answers>;
}

type AnswersProps = { question: Question; children: (one: Omit<Asked, 'unitCode'>) => ReactNode };

function Answers({ question, children }: AnswersProps) {
  const dayId = useId();
  const [, change] = useAddressFilter();
  const { period, asOf } = question;
  return (
    <>
      <section className="figure-filters" aria-label={sayFigure('filter.title')}>
        <PeriodPicker value={period} onChange={(code) => change({ period: code, asOf: undefined })} />
        <div>
          <label htmlFor={dayId}>{sayFigure('filter.as-of')}</label>
          <DayPicker id={dayId} value={asOf} onChange={(day) => change({ asOf: day })} />
        </div>
      </section>
      <IgnoredNotice question={question} />
      {children({ period: period.code, asOf })}
    </>
  );
}
