import { useId } from 'react';
import { sayList } from './sayList.ts';
import './tools.css';

type Props<T extends string> = {
  label: string;
  options: readonly (readonly [value: T, words: string])[];
  value: T | undefined;
  /** What stands for no filter, where it is not all of them. */
  all?: string;
  onChange: (value: T | undefined) => void;
};

/** One of a few values to filter a list by, or all. */
export function FilterSelect<T extends string>({ label, options, value, all, onChange }: Props<T>) {
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
        <option value="">{all ?? sayList('list.all')}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
