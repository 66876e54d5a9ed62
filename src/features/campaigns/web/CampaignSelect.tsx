import { Select } from 'antd';
import { useRead } from '#web/reads.ts';
import { listCampaigns } from '../contract.ts';

type Props = { id?: string; value?: string; onChange?: (code: string | undefined) => void };

/** A campaign or model that an activity or a reward belongs to. */
export function CampaignSelect({ id, value, onChange }: Props) {
  const { data, isPending } = useRead(listCampaigns, { limit: 200 });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      options={(data?.campaigns ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => onChange?.(code)}
    />
  );
}
