import { printCount } from '#kernel/number.ts';
import { RefusedLines } from '../RefusedLines.tsx';
import { say } from '../say.ts';
import type { Column, ListSource, Order } from './column.ts';
import { sayList } from './sayList.ts';
import { leftOut, sheetOf } from './sheet.ts';
import { type Export, fileAddress, useExport } from './useExport.ts';

type Props<Row> = {
  label: string;
  source: ListSource;
  columns: readonly Column<Row>[];
  order: Order | undefined;
};

/** Writes the list as it is seen into a file, says how far it is, and gives it. */
export function ExportButton<Row>(props: Props<Row>) {
  const missing = leftOut(props.source, props.columns);
  const chosen = props.source.only?.values.length;
  const { file, isUnderWay, error, start, cancel } = useExport();
  return (
    <>
      <button
        type="button"
        className="list-button"
        aria-disabled={isUnderWay}
        onClick={() => isUnderWay || start(sheetOf(props))}
      >
        {chosen ? sayList('export.chosen', { count: printCount(chosen) }) : sayList('export.start')}
      </button>
      {isUnderWay || file || error ? (
        <div className="list-export">
          <span role="status">{inWords(file, isUnderWay)}</span>
          {file?.status === 'ready' && (
            <a href={fileAddress(file)} download={file.fileName}>
              {sayList('export.fetch', { name: file.fileName })}
            </a>
          )}
          {missing.length > 0 && <span>{sayList('export.left-out', { columns: missing.join(', ') })}</span>}
          {file && isUnderWay && (
            <button type="button" className="list-button" onClick={cancel}>
              {say('common.cancel')}
            </button>
          )}
          <RefusedLines refused={error} />
        </div>
      ) : null}
    </>
  );
}

const inWords = (file: Export | null, isUnderWay: boolean): string => {
  if (file?.status === 'ready') return sayList('export.ready', { count: printCount(file.rowsDone) });
  if (file?.status === 'failed') return sayList(`export.${file.failure ?? 'broken'}`);
  if (!isUnderWay) return '';
  if (!file || file.rowsDone === 0) return sayList('export.waiting');
  return file.rowsTotal === null
    ? sayList('export.running', { done: printCount(file.rowsDone) })
    : sayList('export.running-of', { done: printCount(file.rowsDone), total: printCount(file.rowsTotal) });
};
