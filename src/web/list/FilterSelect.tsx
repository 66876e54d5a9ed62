import { useId } from 'react';
import { sayList } from './sayList.ts';
import './tools.css';

type Props<T extends string> = {
  label: string;
  options: readonly (readonly [value: T, words: string])[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
};

/** One of a few values to filter a list by, or all. */
export function FilterSelect<T extends string>({ label, options, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className="list-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="list-field"
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find(([option]) => option === target.value)?.[0])}
      >
        <option value="">{sayList('list.all')}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
