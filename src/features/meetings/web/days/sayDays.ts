import type { listMeetingDays } from '#features/admissions/contract/meetingDays.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printDay } from '#web/printDay.ts';
import { wordsOf } from '#web/words.ts';
import { sayMeeting } from '../sayMeeting.ts';
import { dayWords } from './messages.vi.ts';

export const sayDays = wordsOf(dayWords);

export type BodyDays = OutputOf<typeof listMeetingDays>['bodies'][number];
type Rule = Pick<BodyDays['rules'][number], 'dayOfMonth' | 'weekday' | 'week'>;

/** `Ngày 3 hằng tháng`, `Thứ Sáu tuần thứ ba hằng tháng`. */
export const sayRule = ({ dayOfMonth, weekday, week }: Rule): string =>
  dayOfMonth === null
    ? sayDays('rule.week', {
        weekday: sayMeeting(`weekday.${weekday ?? 1}` as 'weekday.1'),
        week: sayDays(`week.${week ?? 1}` as 'week.1'),
      })
    : sayDays('rule.month', { day: dayOfMonth });

/** A usual day with the time in which it holds. */
export const saySpan = ({ from, until, ...rule }: BodyDays['rules'][number]): string =>
  sayDays(until === null ? 'rule.from' : 'rule.until', {
    rule: sayRule(rule),
    from: printDay(from),
    until: printDay(until),
  });

/** What became of one meeting, with its reason. */
export const sayException = ({ insteadOf, heldOn, reason }: BodyDays['exceptions'][number]): string => {
  const kind = insteadOf === null ? 'added' : heldOn === null ? 'dropped' : 'moved';
  return sayDays(`exception.${kind}`, { from: printDay(insteadOf), to: printDay(heldOn), reason });
};
