import { printCount } from '#kernel/number.ts';
import { Picture } from '#web/picture/Picture.tsx';
import type { Twin } from '#web/picture/twin.ts';
import { printDay } from '#web/printDay.ts';
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
      source={sayForecast('fan.source', { unit: unit.name, year, day: printDay(madeOn ?? '') })}
      file={`du-bao-${unit.code}-${year}`.replace(/[^\w.-]+/g, '_')}
      notes={sayForecast('fan.notes')}
    />
  );
}
