import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { readDay } from '#kernel/day.ts';
import { speakCalendar } from './calendarWords.vi.ts';
import type { DayProps } from './DayPicker.tsx';
import { say } from './say.ts';

speakCalendar();

/** How a day may be typed; the first is how it is shown. */
export const dayFormats = ['DD/MM/YYYY', 'D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY', 'YYYY-MM-DD'];

/** The field and the calendar of a day. */
export function DayControl({ id, value, onChange }: DayProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      value={dayjs(value)}
      format={dayFormats}
      placeholder={say('common.day-hint')}
      allowClear={false}
      onChange={(chosen) => {
        const day = chosen && readDay(chosen.format('YYYY-MM-DD'));
        if (day) onChange(day);
      }}
    />
  );
}
