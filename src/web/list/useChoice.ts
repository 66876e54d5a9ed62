import { useState } from 'react';
import type { Choice } from './ListTable.tsx';

export type ChoiceOfRows = {
  /** Null while nobody chooses rows. */
  choice: Choice | null;
  keys: readonly string[];
  turn: () => void;
};

/** Rows that somebody ticks, on as many pages as they like; nothing is ticked before they begin. */
export const useChoice = (): ChoiceOfRows => {
  const [isChoosing, setChoosing] = useState(false);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const choice: Choice = {
    has: (key) => keys.includes(key),
    toggle: (key) => setKeys(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]),
  };
  return {
    choice: isChoosing ? choice : null,
    keys: isChoosing ? keys : [],
    turn: () => {
      setChoosing(!isChoosing);
      setKeys([]);
    },
  };
};
