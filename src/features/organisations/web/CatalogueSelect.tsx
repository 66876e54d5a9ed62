import { Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import { useItems } from './useItems.ts';

type Props = {
  catalogue: string;
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
  isOptional?: boolean;
  /** Only what may be chosen on this day. */
  on?: Day | null;
};

/** One item of a catalogue, found by typing a part of its name. */
export function CatalogueSelect({ catalogue, id, value, onChange, isOptional = false, on }: Props) {
  const { data, isPending } = useItems(catalogue);
  const items = (data?.items ?? []).filter(
    ({ validFrom, validTo }) => !on || ((validFrom ?? on) <= on && (validTo ?? on) >= on),
  );
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={isOptional}
      loading={isPending}
      options={items.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => onChange?.(code)}
    />
  );
}
