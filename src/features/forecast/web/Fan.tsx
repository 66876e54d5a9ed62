import { printCount } from '#kernel/number.ts';
import { Picture } from '#web/picture/Picture.tsx';
import type { Twin } from '#web/picture/twin.ts';
import { printDay } from '#web/printDay.ts';
import { readForecast } from '../contract.ts';
import { fanDrawing } from './fanDrawing.ts';
import {
  type Forecast,
  monthName,
  printInterval,
  sayForecast,
  sentenceOf,
  type Total,
  whole,
} from './sayForecast.ts';

/** The forecast in one sentence, and month by month. */
export function Fan({ forecast, total }: { forecast: Forecast; total: Total }) {
  const { unit, year, months, madeOn } = forecast;
  const twin: Twin = {
    head: sayForecast('fan.month'),
    columns: [sayForecast('fan.done'), sayForecast('fan.expected'), sayForecast('fan.interval')],
    rows: months.map(({ month, done, total: foretold }) => ({
      key: month,
      name: monthName(month),
      cells: [
        done === null ? '' : printCount(done),
        foretold ? whole(foretold.expected) : '',
        foretold ? printInterval(foretold) : '',
      ],
    })),
  };
  return (
    <Picture
      title={sentenceOf(forecast, total)}
      drawing={fanDrawing(forecast)}
      twin={twin}
      sheet={{
        operation: readForecast.action,
        rows: 'months',
        columns: [
          { field: 'month', title: sayForecast('fan.month'), kind: 'day' },
          { field: 'done', title: sayForecast('fan.done'), kind: 'number' },
          { field: 'total.expected', title: sayForecast('fan.expected'), kind: 'number' },
          { field: 'total.low', title: sayForecast('children.low'), kind: 'number' },
          { field: 'total.high', title: sayForecast('children.high'), kind: 'number' },
        ],
        input: { unitCode: unit.code, year: String(year) },
      }}
      source={sayForecast('fan.source', { unit: unit.name, year, day: printDay(madeOn ?? '') })}
      file={`du-bao-${unit.code}-${year}`.replace(/[^\w.-]+/g, '_')}
      notes={sayForecast('fan.notes')}
    />
  );
}
