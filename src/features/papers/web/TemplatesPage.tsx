import { lazy, Suspense, useState } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { listTemplates } from '../templateContract.ts';
import { sayPapers } from './sayPapers.ts';
import { templateColumns } from './templateColumns.tsx';
import './papers.css';

const UploadTemplate = lazy(async () => ({ default: (await import('./UploadTemplate.tsx')).UploadTemplate }));
const Placeholders = lazy(async () => ({ default: (await import('./Placeholders.tsx')).Placeholders }));

export type ListedTemplate = OutputOf<typeof listTemplates>['templates'][number];

/** The template of each kind of paper that binds a unit, its own or another's, and what it may name. */
export function TemplatesPage() {
  const { grant } = useSession();
  const [filter, change] = useFilter(listTemplates, ['unitCode']);
  const unitCode = filter.unitCode ?? grant?.unitCode ?? undefined;
  const read = useRead(listTemplates, unitCode ? { unitCode } : {}, { keepsFormer: true });
  const [opened, setOpened] = useState<{ what: 'upload' | 'names'; template: ListedTemplate } | null>(null);
  const close = (): void => setOpened(null);
  return (
    <Page title={sayPapers('templates.title')} above={<AdministrationTabs />}>
      <div className="stack">
        <p className="lead">{sayPapers('templates.what')}</p>
        <div>
          <label htmlFor="template-unit">{sayPapers('templates.unit')}</label>
          <UnitPicker id="template-unit" onChange={(code) => change({ unitCode: code })} />
        </div>
        {unitCode === undefined && <Notice kind="note" title={sayPapers('templates.need-unit')} />}
        <Loaded from={read}>
          {({ templates, unitName }) => (
            <>
              {unitCode && <h2>{unitName ?? unitCode}</h2>}
              <List
                id={listTemplates.action}
                label={sayPapers('templates.title')}
                columns={templateColumns(unitCode, {
                  upload: (template) => setOpened({ what: 'upload', template }),
                  names: (template) => setOpened({ what: 'names', template }),
                })}
                rows={templates}
                keyOf={({ kind }) => kind}
                empty={{ title: sayPapers('templates.none') }}
              />
            </>
          )}
        </Loaded>
      </div>
      <Suspense>
        {opened?.what === 'upload' && unitCode && (
          <UploadTemplate kind={opened.template.kind} unitCode={unitCode} onClose={close} />
        )}
        {opened?.what === 'names' && <Placeholders template={opened.template} onClose={close} />}
      </Suspense>
    </Page>
  );
}
