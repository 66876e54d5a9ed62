import type { ReactNode } from 'react';
import { printDay } from '#web/printDay.ts';
import { sayUnit } from './sayUnit.ts';

type Row = { what: ReactNode; from: string | null; to: string | null };

const whenOf = ({ from, to }: Row): string => {
  if (from === null && to === null) return sayUnit('unit.always');
  if (to === null) return sayUnit('unit.span-from', { from: printDay(from) });
  if (from === null) return sayUnit('unit.span-to', { to: printDay(to) });
  return sayUnit('unit.span', { from: printDay(from), to: printDay(to) });
};

/** What held in which time, oldest first. */
export function Spans({ title, rows }: { title: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="lines">
        {rows.map((row) => (
          <li key={whenOf(row)}>
            <span>{row.what}</span>
            <span>{whenOf(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
