import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useFilter } from '#web/useFilter.ts';
import { listAudit } from '../contract.ts';
import { AUDIT_KINDS } from '../model.ts';
import { AuditTabs } from './AuditTabs.tsx';
import { auditColumns } from './auditColumns.tsx';
import { RecordAsk } from './RecordAsk.tsx';
import { sayAudit, whoOf } from './sayAudit.ts';
import { useVerification, Verdict, VerifyButton } from './VerifyButton.tsx';
import './audit.css';

const DayFilter = lazy(async () => ({ default: (await import('#web/list/DayFilter.tsx')).DayFilter }));
const EntryDrawer = lazy(async () => ({ default: (await import('./EntryDrawer.tsx')).EntryDrawer }));

export type Entry = OutputOf<typeof listAudit>['entries'][number];

const fields = ['kind', 'accountId', 'record', 'from', 'to'] as const;

const recordIn = (record: string): string => {
  const at = record.indexOf(':');
  return `${sayAudit(`record.${record.slice(0, at) as 'case'}`)} ${record.slice(at + 1)}`;
};

/** Who did what in the units one inspects; each question is an address of its own. */
export function AuditPage() {
  const [filter, change] = useFilter(listAudit, fields);
  const [opened, setOpened] = useState<Entry | null>(null);
  const verification = useVerification();
  const pages = usePages(listAudit, filter, {
    read: ({ entries, next }) => ({ rows: entries, next }),
    cursor: 'before',
  });
  const { kind, accountId, record, from, to } = filter;
  const someone = pages.query.data?.rows[0];
  const person = accountId === undefined || !someone ? '' : whoOf(someone);
  const chips = [
    ...(accountId === undefined
      ? []
      : [{ field: 'accountId', title: sayAudit('audit.person'), words: person || String(accountId) }]),
    ...(record === undefined
      ? []
      : [{ field: 'record', title: sayAudit('audit.record'), words: recordIn(record) }]),
  ];
  return (
    <Page
      title={sayAudit('audit.title')}
      above={<AdministrationTabs />}
      aside={<VerifyButton of={verification} />}
    >
      <Verdict of={verification} />
      <AuditTabs />
      <RecordAsk key={record} asked={record} onAsk={(asked) => change({ record: asked })} />
      {chips.length > 0 && (
        <p className="row">
          {chips.map(({ field, title, words }) => (
            <span key={field} className="filter-chip">
              {title}: <strong>{words}</strong>
              <button
                type="button"
                className="list-button"
                aria-label={sayAudit('audit.clear-which', { what: title })}
                onClick={() => change({ [field]: undefined })}
              >
                {sayAudit('audit.clear')}
              </button>
            </span>
          ))}
        </p>
      )}
      <PagedList
        id={listAudit.action}
        label={sayAudit('audit.title')}
        pages={pages}
        columns={auditColumns({ onOpen: setOpened, onPerson: (id) => change({ accountId: id }) })}
        keyOf={({ seq }) => seq}
        keyField="seq"
        hasViews
        grounds={[
          ...(kind ? [{ title: sayAudit('audit.kind'), words: sayAudit(`kind.${kind}`) }] : []),
          ...chips.map(({ title, words }) => ({ title, words })),
          ...(from ? [{ title: sayAudit('audit.from'), words: printDay(from) }] : []),
          ...(to ? [{ title: sayAudit('audit.to'), words: printDay(to) }] : []),
        ]}
        empty={
          Object.keys(filter).length > 0
            ? { title: sayAudit('audit.none-such'), cure: sayAudit('audit.none-such-cure') }
            : { title: sayAudit('audit.empty') }
        }
      >
        <FilterSelect
          label={sayAudit('audit.kind')}
          options={AUDIT_KINDS.map((one) => [one, sayAudit(`kind.${one}`)])}
          value={kind}
          onChange={(one) => change({ kind: one })}
        />
        <Suspense fallback={null}>
          <DayFilter label={sayAudit('audit.from')} value={from} onChange={(day) => change({ from: day })} />
          <DayFilter label={sayAudit('audit.to')} value={to} onChange={(day) => change({ to: day })} />
        </Suspense>
      </PagedList>
      <Suspense fallback={null}>
        {opened && <EntryDrawer entry={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </Page>
  );
}
