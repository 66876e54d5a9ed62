import { useQueries } from '@tanstack/react-query';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { readRemains } from '../../contract/overview.ts';

export type Remains = OutputOf<typeof readRemains>;

/** What is directly below each of these units on a day; units whose answer is not there yet are left out. */
export const useRemains = (
  codes: readonly string[],
  on: Day | null | undefined,
): ReadonlyMap<string, Remains> => {
  const answers = useQueries({
    queries: codes.map((code) => ({
      queryKey: [readRemains.action, code, on],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(readRemains, { code, on: on as Day }, { signal }),
      enabled: Boolean(on),
    })),
  });
  return new Map(
    codes.flatMap((code, index) => {
      const data = answers[index]?.data;
      return data ? [[code, data] as const] : [];
    }),
  );
};
