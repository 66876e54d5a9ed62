import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { findRecipients } from '../contract.ts';
import { sayRequest } from './sayRequest.ts';
import './requests.css';

export type Recipient = { value: string; label: string };
type Props = { id?: string; value?: Recipient; onChange?: (unit: Recipient) => void };

const fewest = 2;

/** A unit anywhere in the installation, by words of its name; those asked lately stand there before. */
export function RecipientPicker({ id, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const isTyped = words.length > 0;
  const { data, error, isFetching } = useRead(findRecipients, isTyped ? { words } : {}, {
    isWanted: !isTyped || words.length >= fewest,
    keepsFormer: true,
  });
  const units = isTyped && words.length < fewest ? [] : (data?.units ?? []);
  const silence = error ? error.title : sayRequest(words.length < fewest ? 'ask.silence' : 'ask.nothing');
  return (
    <div className="recipient">
      <Select<Recipient>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        className="recipient-picker"
        labelInValue
        showSearch={{ filterOption: false, onSearch: setTyped }}
        // A list without rows is not announced as one; what is the matter stands below the field.
        notFoundContent={null}
        options={units.map(({ code, name, parentName }) => ({ value: code, label: name, parentName }))}
        optionRender={({ data: { label, parentName } }) => (
          <span className="recipient-found">
            <span>{label}</span>
            {parentName && <small>{parentName}</small>}
          </span>
        )}
        onChange={(unit) => onChange?.({ value: unit.value, label: String(unit.label) })}
        suffixIcon={null}
      />
      <div role="status" className="recipient-silence">
        {units.length === 0 && !isFetching && silence}
      </div>
    </div>
  );
}
