import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readFrozen } from '../../differencesContract.ts';
import { FrozenRows, type Which } from '../FrozenRows.tsx';
import { sayReports } from '../sayReports.ts';
import { type FrozenCount, linesFor, sayChange } from './frozenLines.ts';
import './frozen.css';

type Props = {
  unitCode: string;
  /** What the page asks: its period, and the day up to which it counts. */
  period: string;
  asOf: string;
  /** So many numbers at most; the report holds them all. */
  most?: number;
};
type Opened = { row: FrozenCount; which: Which };

/**
 * The signed report of the page's period, or of the newest part of it: what was frozen, and what of it is another number
 * today. Nothing where none was signed.
 */
export function FrozenNote({ unitCode, period, asOf, most = 4 }: Props) {
  const { data } = useRead(readFrozen, { unitCode, period, asOf: asOf as Day });
  const [opened, open] = useState<Opened | null>(null);
  if (!data?.report) return null;
  const { report, counts } = data;
  const { shown, more } = linesFor(data, period, most);
  const button = (row: FrozenCount, which: Which, words: string) => (
    <button type="button" className="word-button" aria-haspopup="dialog" onClick={() => open({ row, which })}>
      {words}
    </button>
  );
  return (
    <aside className="frozen-note" aria-label={sayReports('frozen.title')}>
      <p>
        {sayReports('frozen.of', { period: report.period.label, day: printDay(report.signedOn) })}{' '}
        <Link
          to="/bao-cao/$unitCode/$reportId"
          params={{ unitCode: report.unit.code, reportId: String(report.id) }}
        >
          {sayReports('frozen.report', { number: report.number ?? '' })}
        </Link>
      </p>
      <ul>
        {shown.map((row) => (
          <li key={row.key}>
            {sayReports('frozen.line', { label: row.label, day: printDay(report.asOf) })}{' '}
            {button(row, 'frozen', sayReports('frozen.then', { n: printCount(row.frozen) }))}
            {row.now === row.frozen && sayChange(row) === '' ? (
              <span>{sayReports('frozen.same')}</span>
            ) : (
              button(row, 'now', `${sayReports('frozen.now', { n: printCount(row.now) })}${sayChange(row)}`)
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayReports('frozen.more', { n: printCount(more) })}</p>}
      {counts.length === 0 && <p>{sayReports('differences.none')}</p>}
      {opened && (
        <FrozenRows id={report.id} row={opened.row} which={opened.which} onClose={() => open(null)} />
      )}
    </aside>
  );
}
