import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { call } from '#web/api.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import type { Refused } from '#web/refused.ts';
import { verifyAudit } from '../contract.ts';
import { sayAudit } from './sayAudit.ts';

type Verified = OutputOf<typeof verifyAudit>;

/** Recomputes the whole chain at one press. */
export const useVerification = () =>
  useMutation<Verified, Refused>({ mutationFn: () => call(verifyAudit, {}) });

type Verification = ReturnType<typeof useVerification>;

export function VerifyButton({ of }: { of: Verification }) {
  return (
    <Button type="primary" aria-disabled={of.isPending} onClick={() => of.isPending || of.mutate()}>
      {sayAudit(of.isPending ? 'verify.busy' : 'verify.act')}
    </Button>
  );
}

/** What came out, as a sentence. */
export function Verdict({ of }: { of: Verification }) {
  const { data, error } = of;
  if (!data) return <RefusedLines refused={error} />;
  return data.isWhole ? (
    <Notice
      kind="done"
      title={sayAudit('verify.whole', { count: printCount(data.entries) })}
      lines={[sayAudit('verify.mark', { head: data.head.slice(0, 16) })]}
    />
  ) : (
    <Notice
      kind="error"
      title={sayAudit('verify.broken', { seq: printCount(data.firstBad ?? 0) })}
      lines={[sayAudit('verify.broken-cure')]}
    />
  );
}
