import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ChangeEvent, useId, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { attemptImport, readImport, runImport } from '../contract.ts';
import { mostBytes, sent } from './files.ts';
import { sayImport } from './sayImport.ts';
import { TableCounts } from './TableCounts.tsx';
import './imports.css';

type Batch = OutputOf<typeof readImport>;

const counted = ({ rows, new: added, changed, unchanged }: Batch) => ({
  rows: printCount(rows),
  new: printCount(added),
  changed: printCount(changed),
  unchanged: printCount(unchanged),
});

/** Files are chosen, tried, and written when nothing is wrong with them. */
export function ImportForm() {
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSample, setSample] = useState(false);
  const attempt = useChange(attemptImport);
  const write = useChange(runImport);
  const kept = write.data?.id ?? attempt.data?.id;
  const read = useRead(readImport, { id: kept ?? 0 }, { isWanted: kept !== undefined });
  const isTooLarge = files.reduce((sum, { size }) => sum + size, 0) > mostBytes;
  const isBusy = attempt.isPending || write.isPending;

  const forget = (): void => {
    attempt.reset();
    write.reset();
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    setFiles([...(target.files ?? [])]);
    forget();
  };
  const send = async (change: typeof attempt | typeof write): Promise<void> =>
    (change as typeof attempt).mutate({ files: await sent(files), isSample });
  return (
    <section className="import-form">
      <div className="import-choose">
        <input
          id={id}
          type="file"
          multiple
          accept=".xlsx,.csv,.tsv"
          aria-describedby={`${id}-hint`}
          onChange={choose}
        />
        <label htmlFor={id} className="list-button">
          {sayImport('import.files')}
        </label>
        {files.length > 0 && (
          <strong>{sayImport('import.chosen', { names: files.map(({ name }) => name).join('; ') })}</strong>
        )}
        <p id={`${id}-hint`} className="soft">
          {sayImport('import.files-hint')}
        </p>
        <label className="import-sample">
          <input
            type="checkbox"
            checked={isSample}
            onChange={({ target }) => {
              setSample(target.checked);
              forget();
            }}
          />
          {sayImport('import.sample')}
        </label>
      </div>
      {isTooLarge && <Notice kind="error" title={sayImport('import.too-large')} />}
      <div className="row">
        <Button
          type="primary"
          disabled={files.length === 0 || isTooLarge}
          aria-disabled={isBusy}
          onClick={() => isBusy || void send(attempt)}
        >
          {sayImport(attempt.isPending ? 'import.busy' : 'import.try')}
        </Button>
      </div>
      <RefusedLines refused={write.error ?? attempt.error} />
      {kept !== undefined && read.data && (
        <Result batch={read.data} isBusy={isBusy} onWrite={() => void send(write)} />
      )}
    </section>
  );
}

type ResultProps = { batch: Batch; isBusy: boolean; onWrite: () => void };

/** What came of the files, and the way on. */
function Result({ batch, isBusy, onWrite }: ResultProps) {
  const { id, outcome, faultCount, tables, rows } = batch;
  const way = (words: string) => (
    <Link to="/nhap-du-lieu/$importId" params={{ importId: String(id) }}>
      {words}
    </Link>
  );
  if (outcome === 'faulty') {
    const count = printCount(faultCount);
    return (
      <Notice
        kind="error"
        title={sayImport('import.faulty', { count })}
        lines={[sayImport('import.faulty-what')]}
      >
        {way(sayImport('import.see-faults', { count }))}
      </Notice>
    );
  }
  const isWritten = outcome === 'written';
  return (
    <>
      <Notice
        kind="done"
        title={sayImport(isWritten ? 'import.written' : 'import.clean', counted(batch))}
        lines={[sayImport(isWritten ? 'import.written-what' : 'import.clean-what')]}
      >
        {isWritten && way(sayImport('import.see'))}
      </Notice>
      {!isWritten && (
        <>
          <TableCounts tables={tables} />
          <ConfirmButton
            words={sayImport('import.run')}
            what={sayImport('import.run-what', { rows: printCount(rows) })}
            isBusy={isBusy}
            onConfirm={onWrite}
          />
        </>
      )}
    </>
  );
}
