import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { listDocuments } from '../contract.ts';
import { sayDocument } from './sayDocument.ts';

const ReplaceDocument = lazy(async () => ({
  default: (await import('./ReplaceDocument.tsx')).ReplaceDocument,
}));

export type Recorded = OutputOf<typeof listDocuments>['documents'][number];

const validity = ({ validFrom, validTo }: Recorded): string =>
  [
    validFrom && sayDocument('documents.from', { day: printDay(validFrom) }),
    validTo && sayDocument('documents.to', { day: printDay(validTo) }),
  ]
    .filter(Boolean)
    .join(' ');

/** The documents that a unit issued or is bound by, newest first. */
export function Documents({ unit }: { unit: { code: string; name: string | null } }) {
  const kindName = useNames('document-kind');
  const mayReplace = useMay('plan-writer');
  const [replaced, setReplaced] = useState<Recorded | null>(null);
  const pages = usePages(
    listDocuments,
    { unitCode: unit.code },
    { read: ({ documents, next }) => ({ rows: documents, next }) },
  );
  const columns: Column<Recorded>[] = [
    {
      id: 'document',
      title: sayDocument('documents.document'),
      kind: 'head',
      show: (document) => documentName(document, kindName),
    },
    { id: 'title', title: sayDocument('documents.title-column'), show: ({ title }) => title },
    { id: 'issuer', title: sayDocument('document.issuer'), show: ({ issuer }) => issuer },
    { id: 'validity', title: sayDocument('documents.validity'), show: validity },
    {
      id: 'replacedBy',
      title: sayDocument('documents.replaced-by'),
      show: ({ replacedBy }) => replacedBy && (replacedBy.number ?? replacedBy.code),
    },
    { id: 'code', title: sayDocument('documents.code'), isExtra: true, show: ({ code }) => code },
  ];
  const act: Column<Recorded> = {
    id: 'act',
    title: sayDocument('documents.act'),
    isAct: true,
    show: (document) =>
      document.replacedBy === null && (
        <Button
          size="small"
          aria-label={sayDocument('documents.replace-of', { document: documentName(document, kindName) })}
          onClick={() => setReplaced(document)}
        >
          {sayDocument('documents.replace')}
        </Button>
      ),
  };
  return (
    <>
      <PagedList
        id="unit.documents"
        label={sayDocument('documents.title')}
        pages={pages}
        columns={mayReplace ? [...columns, act] : columns}
        keyOf={({ code }) => code}
        empty={{ title: sayDocument('documents.none'), cure: sayDocument('documents.none-cure') }}
      />
      {replaced && (
        <Suspense>
          <ReplaceDocument unit={unit} document={replaced} onClose={() => setReplaced(null)} />
        </Suspense>
      )}
    </>
  );
}
