import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import { PlainButton } from './PlainButton.tsx';
import { Refused } from './refused.ts';
import { say } from './say.ts';

/** What a reading must tell to be shown; pages of a list and single answers do. */
type Reading<T> = { data: T | undefined; error: Error | null; refetch: () => unknown };

type Props<T> = { from: Reading<T>; children: (data: T) => ReactNode };

/** Asking once more would be answered the same. */
const isFinal = ({ status }: Refused): boolean => [400, 403, 404, 422].includes(status);

/** Waits, says why not with a way to try again or to go on, or shows what was read. */
export function Loaded<T>({ from, children }: Props<T>) {
  if (from.data !== undefined) return children(from.data);
  const { error } = from;
  if (error instanceof Refused) {
    return (
      <Notice kind="error" title={error.title} lines={error.reasons.map(({ message }) => message)}>
        {isFinal(error) ? (
          <Link to="/">{say('page.home')}</Link>
        ) : (
          <PlainButton onClick={() => from.refetch()}>{say('page.again')}</PlainButton>
        )}
      </Notice>
    );
  }
  return <Loading />;
}

/** Something is on its way. */
export function Loading() {
  return (
    <p role="status" className="loading">
      {say('page.loading')}
    </p>
  );
}
