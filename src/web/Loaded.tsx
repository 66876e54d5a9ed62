import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import type { Refused } from './refused.ts';
import { say } from './say.ts';

type Props<T> = { from: UseQueryResult<T, Refused>; children: (data: T) => ReactNode };

/** Waits, says why not with a way to try again, or shows what was read. */
export function Loaded<T>({ from, children }: Props<T>) {
  if (from.data !== undefined) return children(from.data);
  if (from.error) {
    return (
      <Notice kind="error" title={from.error.title} lines={from.error.reasons.map(({ message }) => message)}>
        <Button onClick={() => from.refetch()}>{say('page.again')}</Button>
      </Notice>
    );
  }
  return (
    <div role="status" aria-label={say('page.loading')}>
      <Skeleton active={false} />
    </div>
  );
}
