import { Button } from 'antd';
import { useState } from 'react';
import { PeriodPicker } from '#features/monitoring/web/PeriodPicker.tsx';
import { type Day, yearOf } from '#kernel/day.ts';
import { parsePeriod, yearPeriod } from '#kernel/period.ts';
import { useSession } from '#web/session.ts';
import { sayReports } from './sayReports.ts';
import '#features/monitoring/web/figures.css';

type Props = { isBusy: boolean; onBegin: (period: string) => void };

/** Any month, quarter, half-year or year. */
export function OtherPeriod({ isBusy, onBegin }: Props) {
  const year = yearPeriod(yearOf(useSession().today as Day));
  const [code, setCode] = useState(year.code);
  return (
    <div className="figure-filters">
      <PeriodPicker value={parsePeriod(code) ?? year} onChange={setCode} />
      <Button loading={isBusy} onClick={() => onBegin(code)}>
        {sayReports('due.begin')}
      </Button>
    </div>
  );
}
