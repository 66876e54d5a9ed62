import { Button } from 'antd';
import { printCount } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { makeForecastNow } from '../contract.ts';
import { type Forecast, sayForecast } from './sayForecast.ts';

/** The button that has it made again, and how far that is. */
export function Again({ unitCode, waits }: { unitCode: string; waits: Forecast['waits'] }) {
  const ask = useChange(makeForecastNow);
  const isUnderWay = waits !== null && !waits.hasFailed;
  return (
    <div className="forecast-again">
      <Button loading={ask.isPending} disabled={isUnderWay} onClick={() => ask.mutate({ unitCode })}>
        {sayForecast('page.again')}
      </Button>
      <RefusedLines refused={ask.error} />
      {isUnderWay && (
        <Notice
          kind="note"
          title={sayForecast('page.asked')}
          lines={[
            waits.total === null
              ? sayForecast('page.waits')
              : sayForecast('page.progress', {
                  done: printCount(waits.done),
                  total: printCount(waits.total),
                }),
          ]}
        />
      )}
      {waits?.hasFailed && <Notice kind="warning" title={sayForecast('page.failed')} />}
    </div>
  );
}
