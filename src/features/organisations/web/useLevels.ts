import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { readTree } from '../contract/reading.ts';

export type TreeUnit = OutputOf<typeof readTree>['units'][number];

/** The units of one level read so far; `next` names where the rest begins. */
export type Level = { units: readonly TreeUnit[]; next: string | null };

/** The code under which the top level is kept. */
export const top = '';

/** The opened levels of the tree of a day, read one by one, and the act that reads one more page of a level. */
export const useLevels = (on: Day, first: Level) => {
  const client = useQueryClient();
  const [levels, setLevels] = useState<ReadonlyMap<string, Level>>(new Map([[top, first]]));

  const read = async (parent: string, after: string | null): Promise<void> => {
    const input = { on, ...(parent === top ? {} : { parentCode: parent }), ...(after ? { after } : {}) };
    const { units, next } = await client.fetchQuery({
      queryKey: [readTree.action, input],
      queryFn: ({ signal }) => call(readTree, input, { signal }),
    });
    setLevels((known) => {
      const former = after ? (known.get(parent)?.units ?? []) : [];
      return new Map(known).set(parent, { units: [...former, ...units], next });
    });
  };

  return { levels, read };
};
