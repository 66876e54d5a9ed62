import { Select } from 'antd';
import { useItems } from './useItems.ts';

type Props = {
  catalogue: string;
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
};

/** Several items of a catalogue, each found by typing a part of its name. */
export function CatalogueSelects({ catalogue, id, value = [], onChange }: Props) {
  const { data, isPending } = useItems(catalogue);
  return (
    <Select<string[]>
      mode="multiple"
      {...(id ? { id } : {})}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(codes) => onChange?.(codes)}
    />
  );
}
