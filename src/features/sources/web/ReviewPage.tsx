import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { ENDING_REASONS } from '#features/admissions/web/act/fields.ts';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { printMonth } from '#features/admissions/web/printMonth.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listSources, reviewSources } from '../contract.ts';
import { MOST_REVIEWED } from '../model.ts';
import { ReviewLine } from './ReviewLine.tsx';
import { saySources } from './saySources.ts';
import type { Source } from './sourceColumns.tsx';
import '#features/admissions/web/case.css';
import './sources.css';

const monthsUntil = (today: Day): string[] =>
  [0, 1, 2].map((back) => addMonths(today, -back).slice(0, 'YYYY-MM'.length));

/** A branch looks at everybody among its sources, once a month, on one page. */
export function ReviewPage() {
  const may = useMay('case-writer');
  const { grant, today } = useSession();
  const [{ unitCode, notReviewedIn }, change] = useFilter(listSources, ['unitCode', 'notReviewedIn']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  const months = monthsUntil(today as Day);
  const month = notReviewedIn ?? (months[0] as string);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Page
      title={saySources('review.title')}
      aside={
        <Link to="/nguon" search={unitCode ? { unitCode } : {}}>
          {saySources('review.back-to')}
        </Link>
      }
    >
      {may ? (
        <div className="review">
          <ChooseUnit
            chosen={chosen}
            words={saySources('review.branch-only')}
            onChoose={(code) => change({ unitCode: code })}
          />
          <FilterSelect
            label={saySources('review.month')}
            options={months.slice(1).map((one) => [one, printMonth(one)])}
            all={printMonth(months[0] as string)}
            value={notReviewedIn}
            onChange={(one) => change({ notReviewedIn: one })}
          />
          <div aria-live="polite">{done && <Notice kind="done" title={done} />}</div>
          {chosen && <Review key={`${chosen} ${month}`} unitCode={chosen} month={month} onDone={setDone} />}
        </div>
      ) : (
        <Notice kind="note" title={saySources('not-mine')} lines={[saySources('not-mine-cure')]} />
      )}
    </Page>
  );
}

type ReviewProps = { unitCode: string; month: string; onDone: (words: string) => void };

function Review({ unitCode, month, onDone }: ReviewProps) {
  const read = useRead(listSources, { unitCode, notReviewedIn: month, limit: MOST_REVIEWED });
  return (
    <Loaded from={read}>
      {({ sources, next }) => {
        const people = sources.filter(({ status }) => status !== 'paused');
        return people.length === 0 ? (
          <Notice
            kind="note"
            title={saySources('review.nobody', { month: printMonth(month) })}
            lines={[saySources('review.nobody-cure')]}
          >
            <Link to="/nguon">{saySources('review.back-to')}</Link>
          </Notice>
        ) : (
          <ReviewForm
            key={people.map(({ code }) => code).join()}
            {...{ unitCode, month, people, onDone }}
            isMore={next !== null}
          />
        );
      }}
    </Loaded>
  );
}

type FormProps = ReviewProps & { people: readonly Source[]; isMore: boolean };

function ReviewForm({ unitCode, month, people, isMore, onDone }: FormProps) {
  const dayId = useId();
  const today = useSession().today as Day;
  const [on, setOn] = useState(today);
  /** Who is taken off, with the reason once it is chosen. */
  const [removed, setRemoved] = useState<ReadonlyMap<string, string>>(new Map());
  const [isMissing, setMissing] = useState(false);
  const change = useChange(reviewSources, ({ kept, removed: off }) =>
    onDone(saySources('review.done', { month: printMonth(month), kept, removed: off })),
  );
  const mark = (code: string, reason: string | null): void => {
    const next = new Map(removed);
    if (reason === null) next.delete(code);
    else next.set(code, reason);
    setRemoved(next);
  };
  const submit = (): void => {
    const lacks = [...removed.values()].includes('');
    setMissing(lacks);
    if (lacks) return;
    change.mutate({
      ...{ unitCode, month, on },
      keep: people.filter(({ code }) => !removed.has(code)).map(({ code }) => code),
      remove: [...removed].map(([caseCode, reason]) => ({ caseCode, reason })),
    });
  };
  const kept = people.length - removed.size;
  return (
    <>
      <p className="review-what">{saySources('review.what')}</p>
      <ul className="review-people" aria-label={saySources('review.group')}>
        {people.map((one) => (
          <ReviewLine
            key={one.code}
            one={one}
            reasons={ENDING_REASONS}
            reason={removed.get(one.code) ?? null}
            isWrong={isMissing && removed.get(one.code) === ''}
            onMark={(reason) => mark(one.code, reason)}
          />
        ))}
      </ul>
      {isMore && <p>{saySources('review.more', { count: people.length })}</p>}
      <div className="review-end">
        <div>
          <label htmlFor={dayId}>{saySources('review.day')}</label>
          <div>
            <DayPicker id={dayId} value={on} onChange={setOn} />
          </div>
        </div>
        {isMissing && <Notice kind="error" title={saySources('review.reason-missing')} />}
        <RefusedLines refused={change.error} />
        <Button type="primary" size="large" loading={change.isPending} onClick={submit}>
          {removed.size === 0
            ? saySources('review.submit-all', { kept })
            : saySources('review.submit', { kept, removed: removed.size })}
        </Button>
        <p className="case-soft">{saySources('review.wrong')}</p>
      </div>
    </>
  );
}
