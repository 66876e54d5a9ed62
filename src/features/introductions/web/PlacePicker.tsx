import { Select } from 'antd';
import { useState } from 'react';
import { useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { findPlaces } from '../contract.ts';
import { sayIntroduction } from './sayIntroduction.ts';

export type Place = { value: string; label: string };
type Props = { id?: string; value?: Place; onChange?: (place: Place) => void };

const fewest = 2;

/** A branch or committee of one's units, by words of its name; those chosen last stand there before. */
export function PlacePicker({ id, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const isTyped = words.length > 0;
  const { data, error, isFetching } = useRead(findPlaces, isTyped ? { words } : {}, {
    isWanted: !isTyped || words.length >= fewest,
    keepsFormer: true,
  });
  const units = isTyped && words.length < fewest ? [] : (data?.units ?? []);
  const silence = error
    ? error.title
    : sayIntroduction(words.length < fewest ? 'propose.silence' : 'propose.nothing');
  return (
    <div className="introduction-place">
      <Select<Place>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        labelInValue
        showSearch={{ filterOption: false, onSearch: setTyped }}
        // A list without rows is not announced as one; what is the matter stands below the field.
        notFoundContent={null}
        options={units.map(({ code, name, parentName }) => ({ value: code, label: name, parentName }))}
        optionRender={({ data: { label, parentName } }) => (
          <span className="introduction-place-found">
            <span>{label}</span>
            {parentName && <small>{parentName}</small>}
          </span>
        )}
        onChange={(place) => onChange?.({ value: place.value, label: String(place.label) })}
        suffixIcon={null}
      />
      <div role="status" className="introduction-silence">
        {units.length === 0 && !isFetching && silence}
      </div>
    </div>
  );
}
