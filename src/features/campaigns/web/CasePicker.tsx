import { Select } from 'antd';
import { useState } from 'react';
import { findCases } from '#features/admissions/readingContract.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useSettled } from '#web/useSettled.ts';
import { sayCampaign } from './sayCampaign.ts';

export type Chosen = { value: string; label: string };
type Props = {
  id?: string;
  value?: Chosen;
  onChange?: (one: Chosen | undefined) => void;
  /** What is meant: the case of the person, or the person. */
  by: 'caseCode' | 'personCode';
  unitCode: string;
};

const fewest = 2;

/** Somebody of one's units by words of the name, which travel in the body. */
export function CasePicker({ id, value, onChange, by, unitCode }: Props) {
  const { grant } = useSession();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const isWanted = words.length >= fewest;
  const { data, isFetching } = useRead(
    findCases,
    { unitCode: grant?.unitCode ?? unitCode, words },
    { isWanted, keepsFormer: true },
  );
  const options = (isWanted ? (data?.people ?? []) : []).flatMap((one) => {
    const code = one[by];
    return code === null
      ? []
      : [{ value: code, label: `${one.fullName ?? ''}, ${one.unitName ?? one.unitCode}` }];
  });
  return (
    <div className="campaign-person">
      <Select<Chosen>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        labelInValue
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={null}
        options={options}
        onChange={(one) => onChange?.(one && { value: one.value, label: String(one.label) })}
        suffixIcon={null}
      />
      <div role="status" className="campaign-silence">
        {isWanted && !isFetching && options.length === 0 && sayCampaign('one.link-none')}
      </div>
    </div>
  );
}
