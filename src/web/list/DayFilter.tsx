import { useId } from 'react';
import type { Day } from '#kernel/day.ts';
import { DayInput } from '../form/DayInput.tsx';

type Props = { label: string; value: Day | undefined; onChange: (day: Day | undefined) => void };

/** A day to filter a list by, or none. */
export function DayFilter({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="list-filter">
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} value={value ?? null} onChange={(day) => onChange(day ?? undefined)} />
    </div>
  );
}
