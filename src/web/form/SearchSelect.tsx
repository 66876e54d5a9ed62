import { Select, type SelectProps } from 'antd';
import type { DefaultOptionType } from 'antd/es/select';
import { type ReactNode, useState } from 'react';
import { useSettled } from '../useSettled.ts';
import './searchSelect.css';

const fewest = 2;

/** What is typed to find something, once the typing pauses. */
export const useSearch = () => {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim());
  return { words, isTyped: words.length > 0, isEnough: words.length >= fewest, type: setTyped };
};

type Props<Value, Option extends DefaultOptionType> = Omit<
  SelectProps<Value, Option>,
  'showSearch' | 'notFoundContent' | 'suffixIcon'
> & {
  onType: (typed: string) => void;
  /** What is the matter while there is nothing to choose. */
  silence: ReactNode;
};

/** A choice among what the server finds by typed words. */
export function SearchSelect<Value, Option extends DefaultOptionType = DefaultOptionType>({
  onType,
  silence,
  ...select
}: Props<Value, Option>) {
  return (
    <div className="search-select">
      <Select<Value, Option>
        {...(select as SelectProps<Value, Option>)}
        showSearch={{ filterOption: false, onSearch: onType }}
        // A list without rows is not announced as one; what is the matter stands below the field.
        notFoundContent={null}
        suffixIcon={null}
      />
      <div role="status" className="search-silence">
        {silence}
      </div>
    </div>
  );
}

/** One that was found: its name, and below it what tells it from others of the same name. */
export function Found({ name, beside }: { name: ReactNode; beside: string | null }) {
  return (
    <span className="search-found">
      <span>{name}</span>
      {beside && <small>{beside}</small>}
    </span>
  );
}
