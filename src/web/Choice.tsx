import { Suspense } from 'react';
import { dressed } from './dressed.tsx';
import './plain.css';

export type ChoiceProps<Value> = {
  id?: string;
  'aria-label'?: string;
  className?: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Whether one may type to find an option. */
  isSearched?: boolean;
  isBusy?: boolean;
};

const Control = dressed(async () => (await import('./ChoiceControl.tsx')).ChoiceControl);

/** One of a list that opens; until the control has arrived, what is chosen stands in its place. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { value, options, className = '' } = props;
  const chosen = options.find((one) => one.value === value)?.label;
  return (
    <Suspense fallback={<span className={`choice-waits ${className}`}>{chosen}</span>}>
      <Control {...(props as unknown as ChoiceProps<string | number>)} />
    </Suspense>
  );
}
