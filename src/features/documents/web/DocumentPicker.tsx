import { Button, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import { useRead } from '#web/reads.ts';
import { listDocuments } from '../contract.ts';
import { sayDocument } from './sayDocument.ts';
import './documents.css';

const NewDocument = lazy(async () => ({ default: (await import('./NewDocument.tsx')).NewDocument }));

type Props = {
  /** Whose documents, with those that bind it from above. */
  unit: { code: string; name: string | null };
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
};

/** A document that stands, or a new one recorded on the spot. */
export function DocumentPicker({ unit, id, value, onChange }: Props) {
  const [isNew, setNew] = useState(false);
  const kindName = useNames('document-kind');
  const { data, isPending } = useRead(listDocuments, { unitCode: unit.code, limit: 200 });
  const options = (data?.documents ?? []).map((document) => ({
    value: document.code,
    label: [documentName(document, kindName), document.number && document.title].filter(Boolean).join(': '),
  }));
  return (
    <div className="document-picker">
      <Select<string>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        loading={isPending}
        placeholder={sayDocument('document.choose')}
        notFoundContent={<span role="status">{sayDocument('document.none')}</span>}
        options={options}
        onChange={(code) => onChange?.(code)}
      />
      <Button onClick={() => setNew(true)}>{sayDocument('document.new')}</Button>
      {isNew && (
        <Suspense>
          <NewDocument
            unit={unit}
            onClose={() => setNew(false)}
            onRecorded={(code) => {
              setNew(false);
              onChange?.(code);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
