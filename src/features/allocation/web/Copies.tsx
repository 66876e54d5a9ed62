import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { chooseDraft, dropDraft } from '../contract.ts';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = {
  answer: Answer;
  /** The copy that is open, and the one looked at beside it. */
  draft: string;
  beside: string | null;
  setBeside: (name: string | null) => void;
  onDraft: (name: string) => void;
  /** Keeps what is in the grid under a new name. */
  onCopy: (name: string) => Promise<unknown>;
};

/** What-if copies of a round: make one, open or compare another, choose which is proposed. */
export function Copies({ answer, draft, beside, setBeside, onDraft, onCopy }: Props) {
  const { round, drafts } = answer;
  const [name, setName] = useState('');
  const choose = useChange(chooseDraft);
  const drop = useChange(dropDraft);
  const roundCode = round.code;
  const fresh = name.trim();
  const isTaken = drafts.some((one) => one.name === fresh);
  const others = drafts.filter((one) => one.name !== draft);
  return (
    <details className="act-more">
      <summary>{sayAllocation('copies.title', { name: draft, n: drafts.length })}</summary>
      <RefusedLines refused={choose.error ?? drop.error} />
      <div className="allocation-tools">
        <Input
          value={name}
          maxLength={80}
          placeholder={sayAllocation('copies.name')}
          aria-label={sayAllocation('copies.name')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button disabled={fresh === '' || isTaken} onClick={() => void onCopy(fresh)}>
          {sayAllocation('copies.make')}
        </Button>
      </div>
      {others.length > 0 && (
        <div className="allocation-tools">
          <span aria-hidden>{sayAllocation('copies.beside')}</span>
          <Select<string>
            value={beside ?? ''}
            aria-label={sayAllocation('copies.beside')}
            options={[
              { value: '', label: sayAllocation('copies.none') },
              ...others.map((one) => ({ value: one.name, label: one.name })),
            ]}
            onChange={(chosen) => setBeside(chosen || null)}
          />
          {others.map((one) => (
            <span key={one.name} className="allocation-tools">
              <Button onClick={() => onDraft(one.name)}>
                {sayAllocation('copies.open', { name: one.name })}
              </Button>
              {!one.isChosen && (
                <ConfirmButton
                  words={sayAllocation('copies.drop', { name: one.name })}
                  what={sayAllocation('copies.drop-what', { name: one.name })}
                  isDangerous
                  onConfirm={() => drop.mutate({ roundCode, name: one.name })}
                />
              )}
            </span>
          ))}
        </div>
      )}
      {drafts.some((one) => one.name === draft && !one.isChosen) && (
        <Button loading={choose.isPending} onClick={() => choose.mutate({ roundCode, name: draft })}>
          {sayAllocation('copies.choose', { name: draft })}
        </Button>
      )}
    </details>
  );
}
