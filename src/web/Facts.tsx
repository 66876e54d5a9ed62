import type { ReactNode } from 'react';

type Props = { facts: readonly (readonly [term: string, value: ReactNode])[] };

/** Short facts: what, and its value; what is not known is left out. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== undefined)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
