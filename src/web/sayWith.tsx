import { Fragment, type ReactNode } from 'react';

const mark = (name: string): string => `⟦${name}⟧`;

/** A sentence with parts that are more than text, such as links: each stands where the words have its name. */
export const sayWith = (
  say: (values: Record<string, string>) => string,
  parts: Readonly<Record<string, ReactNode>>,
): ReactNode => {
  const text = say(Object.fromEntries(Object.keys(parts).map((name) => [name, mark(name)])));
  return text.split(/⟦(\w+)⟧/).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence stand in its order
    index % 2 === 0 ? piece : <Fragment key={index}>{parts[piece]}</Fragment>,
  );
};
