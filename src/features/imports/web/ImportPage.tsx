import { Link, useParams } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Facts } from '#web/Facts.tsx';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printInstant } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readImport } from '../contract.ts';
import { faultDays } from '../model.ts';
import { ImportFaults } from './ImportFaults.tsx';
import { sayImport } from './sayImport.ts';
import { TableCounts } from './TableCounts.tsx';

type Batch = OutputOf<typeof readImport>;

/** One import or trial: what each table did, and what was wrong. */
export function ImportPage() {
  const { importId = '' } = useParams({ strict: false }) as { importId?: string };
  const read = useRead(readImport, { id: Number(importId) || 1 });
  const at = read.data ? printInstant(read.data.at) : '';
  return (
    <Page
      title={sayImport('import.one', { at })}
      above={<AdministrationTabs />}
      aside={<Link to="/nhap-du-lieu">{sayImport('import.back')}</Link>}
    >
      <Loaded from={read}>{(batch) => <Result batch={batch} />}</Loaded>
    </Page>
  );
}

function Result({ batch }: { batch: Batch }) {
  const { id, by, source, outcome, digest, tables, sheets, faultCount } = batch;
  return (
    <div className="stack">
      <Facts
        facts={[
          [sayImport('import.outcome'), sayImport(`outcome.${outcome}`)],
          [sayImport('import.by'), by ?? sayImport('import.machine')],
          [sayImport('import.source'), source || sayImport('import.no-source')],
          [sayImport('import.fault-count'), outcome === 'faulty' ? printCount(faultCount) : null],
          [sayImport('import.digest'), digest.slice(0, 16)],
        ]}
      />
      {tables.length > 0 && (
        <section>
          <h2>{sayImport('import.tables')}</h2>
          <TableCounts tables={tables} />
        </section>
      )}
      {faultCount > 0 && (
        <section>
          <h2>{sayImport('import.faults')}</h2>
          {sheets.length > 0 ? (
            <ImportFaults id={id} sheets={sheets} />
          ) : (
            <Notice kind="note" title={sayImport('import.forgotten', { days: faultDays })} />
          )}
        </section>
      )}
    </div>
  );
}
