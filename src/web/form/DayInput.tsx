import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type Day, readDay } from '#kernel/day.ts';
import { dayFormats } from '../DayControl.tsx';
import { say } from '../say.ts';

type Props = { id?: string; value?: Day | null; onChange?: (day: Day | null) => void };

/** A day of a form, which may be left empty. */
export function DayInput({ id, value, onChange }: Props) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      className="form-day"
      value={value ? dayjs(value) : null}
      format={dayFormats}
      placeholder={say('common.day-hint')}
      // Enter takes the typed day; it does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(chosen) => onChange?.(chosen && readDay(chosen.format('YYYY-MM-DD')))}
    />
  );
}
