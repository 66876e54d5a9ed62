import { useItems } from './useItems.ts';

/** Names of a catalogue's items by code; a code that has none is shown as it is. */
export const useNames = (catalogue: string): ((code: string | null) => string) => {
  const { data } = useItems(catalogue);
  return (code) => data?.items.find((item) => item.code === code)?.name ?? code ?? '';
};
