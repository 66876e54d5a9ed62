import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type Day, readDay } from '#kernel/day.ts';
import { speakCalendar } from './calendarWords.vi.ts';
import { say } from './say.ts';

speakCalendar();

type Props = {
  id?: string;
  value: Day;
  onChange: (day: Day) => void;
};

/** How a day may be typed; the first is how it is shown. */
export const dayFormats = ['DD/MM/YYYY', 'D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY', 'YYYY-MM-DD'];

/** A day picked or typed: 31/12/2017, 3-2-2017, 31122017. */
export function DayPicker({ id, value, onChange }: Props) {
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
