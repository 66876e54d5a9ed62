import { useEffect, useRef } from 'react';
import type { Refused } from '#web/refused.ts';

/** What was refused and how to mend it; takes the focus so that it is read aloud. */
export function FormError({ refused }: { refused: Refused | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div ref={box} className="form-error" role="alert" tabIndex={-1}>
      {refused.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
