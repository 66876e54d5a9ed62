import { Notice } from './Notice.tsx';
import type { Refused } from './refused.ts';

/** Why an act was refused, in the server's sentences. */
export function RefusedLines({ refused }: { refused: Refused | null }) {
  return (
    refused && (
      <Notice kind="error" title={refused.title} lines={refused.reasons.map(({ message }) => message)} />
    )
  );
}
