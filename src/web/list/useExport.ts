import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cancelExport, readExport, startExport } from '#features/exports/contract.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { call } from '../api.ts';
import type { Refused } from '../refused.ts';

export type Export = OutputOf<typeof readExport>;

const isUnderWay = ({ status }: Export): boolean => status === 'waiting' || status === 'running';
const askAgainMs = 1_000;

/** Where the file of an export is fetched. */
export const fileAddress = ({ id }: Export): string => `/api/v1/exports/${id}/file`;

/** Starts a file, tells how far it is, and fetches it once when it is ready. */
export const useExport = () => {
  const [id, setId] = useState<number | null>(null);
  const begin = useMutation<Export, Refused, InputOf<typeof startExport>>({
    mutationFn: (asked) => call(startExport, asked),
    onSuccess: (made) => setId(made.id),
  });
  const read = useQuery<Export, Refused>({
    queryKey: [readExport.action, id],
    queryFn: ({ signal }) => call(readExport, { id: id ?? 0 }, { signal }),
    enabled: id !== null,
    initialData: () => (begin.data?.id === id ? begin.data : undefined),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? askAgainMs : false),
  });
  const cancel = useMutation<unknown, Refused>({
    mutationFn: () => call(cancelExport, { id: id ?? 0 }),
    onSuccess: () => {
      setId(null);
      begin.reset();
    },
  });
  const file = id === null ? null : (read.data ?? null);
  const ready = file?.status === 'ready' ? fileAddress(file) : null;
  useEffect(() => {
    if (ready) location.assign(ready);
  }, [ready]);
  return {
    file,
    isUnderWay: begin.isPending || (file !== null && isUnderWay(file)),
    error: begin.error ?? read.error ?? cancel.error,
    start: (asked: InputOf<typeof startExport>) => {
      setId(null);
      begin.mutate(asked);
    },
    cancel: () => cancel.mutate(),
  };
};
