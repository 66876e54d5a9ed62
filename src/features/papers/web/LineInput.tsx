import { useId } from 'react';

type Props = {
  label: string;
  hint: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
};

/** A line that a person writes on papers, with its label. */
export function LineInput({ label, hint, value, maxLength, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="paper-field"
        value={value}
        placeholder={hint}
        maxLength={maxLength}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
