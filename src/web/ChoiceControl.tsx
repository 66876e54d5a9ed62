import { Select } from 'antd';
import type { ChoiceProps } from './Choice.tsx';

/** The list of a choice. */
export function ChoiceControl({
  isSearched = false,
  isBusy = false,
  options,
  ...others
}: ChoiceProps<string | number>) {
  return (
    <Select
      {...others}
      options={[...options]}
      showSearch={isSearched}
      loading={isBusy}
      popupMatchSelectWidth={isSearched}
    />
  );
}
