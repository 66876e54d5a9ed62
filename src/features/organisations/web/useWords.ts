import { useItems } from './useItems.ts';

/** The names of a catalogue's items by code, as a sheet prints them. */
export const useWords = (catalogue: string): Readonly<Record<string, string>> => {
  const { data } = useItems(catalogue);
  return Object.fromEntries((data?.items ?? []).map(({ code, name }) => [code, name]));
};
