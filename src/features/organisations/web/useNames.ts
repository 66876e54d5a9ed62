import { useQuery } from '@tanstack/react-query';
import { call } from '#web/api.ts';
import { listCatalogue } from '../contract/catalogues.ts';

/** Names of a catalogue's items by code; a code that has none is shown as it is. */
export const useNames = (catalogue: string): ((code: string | null) => string) => {
  const { data } = useQuery({
    queryKey: [listCatalogue.action, catalogue],
    queryFn: ({ signal }) => call(listCatalogue, { catalogue }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (code) => data?.items.find((item) => item.code === code)?.name ?? code ?? '';
};
