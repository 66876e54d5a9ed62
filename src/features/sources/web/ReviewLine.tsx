import { useId } from 'react';
import { printMonth } from '#features/admissions/web/printMonth.ts';
import { sayAct, sayCode } from '#features/admissions/web/sayCase.ts';
import { saySources } from './saySources.ts';
import type { Source } from './sourceColumns.tsx';

type Props = {
  one: Source;
  reasons: readonly string[];
  /** Null while the person is kept; empty until a reason is chosen. */
  reason: string | null;
  isWrong: boolean;
  onMark: (reason: string | null) => void;
};

/** One person of the review: kept unless marked, and then with a reason. */
export function ReviewLine({ one, reasons, reason, isWrong, onMark }: Props) {
  const [boxId, reasonId] = [useId(), useId()];
  const name = one.fullName ?? one.code;
  const beside = [
    one.birthYear && saySources('review.born', { year: one.birthYear }),
    sayCode('status', one.status),
    one.reviewedMonth
      ? saySources('review.last', { month: printMonth(one.reviewedMonth) })
      : saySources('review.first'),
  ].filter(Boolean);
  return (
    <li className={reason === null ? 'review-person' : 'review-person review-off'}>
      <div>
        <p className="review-name">{name}</p>
        <p className="case-soft">{beside.join(' · ')}</p>
      </div>
      <div className="review-mark">
        <label htmlFor={boxId}>
          <input
            id={boxId}
            type="checkbox"
            aria-label={saySources('review.remove-of', { name })}
            checked={reason !== null}
            onChange={({ target }) => onMark(target.checked ? '' : null)}
          />
          {saySources('review.remove')}
        </label>
        {reason !== null && (
          <div className="review-reason">
            <label htmlFor={reasonId} className="review-reason-label">
              {saySources('review.reason')}
            </label>
            <select
              id={reasonId}
              className="list-field"
              aria-label={saySources('review.reason-of', { name })}
              aria-invalid={isWrong}
              value={reason}
              onChange={({ target }) => onMark(target.value)}
            >
              <option value="">{saySources('review.choose-reason')}</option>
              {reasons.map((code) => (
                <option key={code} value={code}>
                  {sayAct([`value.reason.${code}`])}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </li>
  );
}
