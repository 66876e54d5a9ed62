import { Select } from 'antd';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import { useRead } from '#web/reads.ts';
import { listDocuments } from '../contract.ts';
import { sayDocument } from './sayDocument.ts';

type Props = {
  unitCode: string;
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
};

/** Several documents that stand, in the order they are cited. */
export function DocumentsPicker({ unitCode, id, value, onChange }: Props) {
  const kindName = useNames('document-kind');
  const { data, isPending } = useRead(listDocuments, { unitCode, limit: 200 });
  return (
    <Select<string[]>
      mode="multiple"
      maxCount={10}
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      placeholder={sayDocument('document.choose')}
      notFoundContent={<span role="status">{sayDocument('document.none')}</span>}
      options={(data?.documents ?? []).map((document) => ({
        value: document.code,
        label: documentName(document, kindName),
      }))}
      onChange={(codes) => onChange?.(codes)}
    />
  );
}
