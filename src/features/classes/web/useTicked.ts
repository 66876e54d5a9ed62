import { useState } from 'react';
import type { Choice } from '#web/list/ListTable.tsx';

/** Rows ticked in a list, whose keys are numbers or codes; those that are gone from the list are not counted. */
export const useTicked = (keys: readonly (string | number)[]) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const all = keys.map(String);
  const here = all.filter((key) => ticked.has(key));
  const choice: Choice = {
    has: (key) => ticked.has(key),
    toggle: (key) => {
      const next = new Set(ticked);
      if (!next.delete(key)) next.add(key);
      setTicked(next);
    },
  };
  return {
    choice,
    ticked: here,
    isAll: here.length === all.length && all.length > 0,
    turnAll: () => setTicked(new Set(here.length === all.length ? [] : all)),
    clear: () => setTicked(new Set()),
  };
};
