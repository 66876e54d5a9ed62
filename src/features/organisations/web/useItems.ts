import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { listCatalogue } from '../contract/catalogues.ts';

/** The items of a catalogue in its own order; read once. */
export const useItems = (catalogue: string): UseQueryResult<OutputOf<typeof listCatalogue>> =>
  useQuery({
    queryKey: [listCatalogue.action, catalogue],
    queryFn: ({ signal }) => call(listCatalogue, { catalogue }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
