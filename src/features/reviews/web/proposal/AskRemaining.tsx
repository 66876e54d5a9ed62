import { Button } from 'antd';
import { useId, useState } from 'react';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { sayProposal } from './sayProposal.ts';

type Props = { remaining: number | null; isTyped: boolean; onAsk: (n: number | null) => void };

/** Another number than the target leaves. */
export function AskRemaining({ remaining, isTyped, onAsk }: Props) {
  const id = useId();
  const [n, type] = useState<number | null>(remaining);
  return (
    <form
      className="review-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(n);
      }}
    >
      <div>
        <label htmlFor={id}>{sayProposal('ask.label')}</label>
        <NumberInput id={id} value={n} isWhole max={200_000} onChange={type} />
      </div>
      <Button htmlType="submit">{sayProposal('ask.act')}</Button>
      {isTyped && <Button onClick={() => onAsk(null)}>{sayProposal('ask.back')}</Button>}
    </form>
  );
}
