import { useId } from 'react';
import './plain.css';

type Props<Value extends string> = {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** The id of its heading, or its words where it has none. */
  'aria-labelledby'?: string;
  'aria-label'?: string;
};

/** A few choices side by side, of which one holds. */
export function OneOf<Value extends string>({ value, options, onChange, ...named }: Props<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" className="one-of" {...named}>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}
