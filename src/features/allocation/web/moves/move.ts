import type { ReactNode } from 'react';
import type { Answer } from '../rows.ts';

/** What the form of a move is given. */
export type MoveProps = {
  answer: Answer;
  /** Says that it is done, with the way out. */
  done: (title: string) => ReactNode;
  onDone: () => void;
};

export const required = [{ required: true }];
