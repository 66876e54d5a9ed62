import { Suspense } from 'react';
import type { Day } from '#kernel/day.ts';
import { dressed } from './dressed.tsx';
import { printDay } from './printDay.ts';
import './plain.css';

export type DayProps = {
  id?: string;
  value: Day;
  onChange: (day: Day) => void;
};

const Control = dressed(async () => (await import('./DayControl.tsx')).DayControl);

/** A day picked or typed: 31/12/2017, 3-2-2017, 31122017; until the control has arrived, the day stands in its place. */
export function DayPicker(props: DayProps) {
  return (
    <Suspense fallback={<span className="day-waits">{printDay(props.value)}</span>}>
      <Control {...props} />
    </Suspense>
  );
}
