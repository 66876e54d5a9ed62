import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { call } from './api.ts';
import type { Refused } from './refused.ts';

type ReadOptions = {
  /** False while the input is not complete yet. */
  isWanted?: boolean;
  /** Shows the former answer while the next is on its way. */
  keepsFormer?: boolean;
  /** Asks again by itself after so many milliseconds, while somebody looks. */
  asksAgainAfter?: number;
};

/** What an operation answers, kept by its action and input. */
export const useRead = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { isWanted = true, keepsFormer = false, asksAgainAfter }: ReadOptions = {},
): UseQueryResult<OutputOf<E>, Refused> =>
  useQuery<OutputOf<E>, Refused>({
    queryKey: [endpoint.action, input],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: isWanted,
    ...(asksAgainAfter ? { refetchInterval: asksAgainAfter } : {}),
    ...(keepsFormer ? { placeholderData: (former) => former } : {}),
  });

/** Performs a changing operation; afterwards every screen reads anew. */
export const useChange = <E extends Endpoint>(
  endpoint: E,
  onDone?: (output: OutputOf<E>) => void,
): UseMutationResult<OutputOf<E>, Refused, InputOf<E>> => {
  const client = useQueryClient();
  return useMutation<OutputOf<E>, Refused, InputOf<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async (output) => {
      onDone?.(output);
      await client.invalidateQueries();
    },
  });
};
