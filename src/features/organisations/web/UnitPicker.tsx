import { Select } from 'antd';
import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { searchUnits } from '../contract/reading.ts';
import { SampleMark } from './SampleMark.tsx';
import { sayUnit } from './sayUnit.ts';

type Found = OutputOf<typeof searchUnits>['units'][number];

type Props = {
  id?: string;
  /** Code of the chosen unit. */
  value?: string | null;
  onChange?: (code: string) => void;
  on?: Day;
};

const fewest = 2;

/** A unit by words of its name, without diacritics, or by its code. */
export function UnitPicker({ id, value, onChange, on }: Props) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  const isWanted = words.length >= fewest;
  const { data, isFetching, error } = useRead(
    searchUnits,
    { words, ...(on ? { on } : {}) },
    { isWanted, keepsFormer: true },
  );
  const units = isWanted ? (data?.units ?? []) : [];
  const named = useNamed(value, units);
  const silence = error
    ? error.title
    : isFetching
      ? sayUnit('tree.searching')
      : sayUnit(isWanted ? 'tree.nothing' : 'tree.type-more');
  return (
    <div className="unit-picker-box">
      <Select<string>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        className="unit-picker"
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={sayUnit('tree.search-hint')}
        // A list without rows is not announced as one; what is the matter stands below the field.
        notFoundContent={null}
        options={[...units, ...named].map((unit) => ({ value: unit.code, label: unit.name, unit }))}
        optionRender={({ data: { unit } }) => <FoundUnit unit={unit} />}
        onChange={(code) => onChange?.(code)}
        suffixIcon={null}
      />
      <div role="status" className="unit-silence">
        {units.length === 0 && (isWanted || named.length === 0) && silence}
      </div>
    </div>
  );
}

/** The unit chosen before anything was typed, so that its name is shown and not its code. */
const useNamed = (code: string | null | undefined, units: readonly Found[]): readonly Found[] => {
  const isWanted = Boolean(code) && !units.some((unit) => unit.code === code);
  const { data } = useRead(searchUnits, { words: code ?? '' }, { isWanted });
  return (isWanted && data?.units.filter((unit) => unit.code === code)) || [];
};

function FoundUnit({ unit }: { unit: Found }) {
  const { name, parent, formerName, isAlive, isSample } = unit;
  const beside = [
    parent && sayUnit('tree.under', { parent: parent.name ?? parent.code }),
    formerName && sayUnit('tree.was-called', { name: formerName }),
    !isAlive && sayUnit('tree.ended'),
  ].filter(Boolean);
  return (
    <span className="unit-found">
      <span>{name}</span>
      {isSample && <SampleMark />}
      {beside.length > 0 && <small>{beside.join(' · ')}</small>}
    </span>
  );
}
