import { type ReactNode, useId } from 'react';
import { Notice } from '#web/Notice.tsx';
import { LineInput } from './LineInput.tsx';
import type { Previewed, Said } from './PaperPanel.tsx';
import { sayPapers } from './sayPapers.ts';

type Props = { shown: Previewed; said: Said; onSay: (more: Said) => void; day: ReactNode };

/** What only a person can say of a paper, with what is missing from it. */
export function PaperFields({ shown, said, onSay, day }: Props) {
  const { isNumbered, isNumberGiven, number, missing, signers } = shown;
  return (
    <div className="paper-form">
      {isNumbered && <p>{numberWords(number, isNumberGiven)}</p>}
      {missing.length > 0 ? (
        <Notice
          kind="warning"
          title={sayPapers('panel.missing', { count: missing.length })}
          lines={missing}
        />
      ) : (
        <Notice kind="done" title={sayPapers('panel.complete')} />
      )}
      <div className="paper-line">
        <label htmlFor="paper-on">{sayPapers('panel.on')}</label>
        {day}
      </div>
      <div className="paper-line">
        <LineInput
          label={sayPapers('panel.place')}
          hint={sayPapers('panel.place-hint')}
          value={said.place ?? shown.place ?? ''}
          onChange={(place) => onSay({ place })}
          maxLength={80}
        />
      </div>
      {signers.length > 0 && (
        <Signer shown={shown} value={said.officerId} onChange={(officerId) => onSay({ officerId })} />
      )}
      {isNumbered && (
        <div className="paper-line">
          <LineInput
            label={sayPapers('panel.term')}
            hint={sayPapers('panel.term-hint')}
            value={said.term ?? shown.term ?? ''}
            onChange={(term) => onSay({ term })}
            maxLength={80}
          />
        </div>
      )}
      {isNumbered && !isNumberGiven && (
        <details>
          <summary>{sayPapers('panel.more')}</summary>
          <div className="paper-line">
            <LineInput
              label={sayPapers('panel.symbol')}
              hint={sayPapers('panel.symbol-hint')}
              value={said.symbol ?? shown.symbol ?? ''}
              onChange={(symbol) => onSay({ symbol: symbol.toUpperCase() })}
              maxLength={80}
            />
          </div>
          <div className="paper-line">
            <LineInput
              label={sayPapers('panel.sequence')}
              hint={sayPapers('panel.sequence-hint')}
              value={said.sequence === undefined ? '' : String(said.sequence)}
              onChange={(text) =>
                onSay({ sequence: /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined } as Said)
              }
              maxLength={80}
            />
          </div>
        </details>
      )}
    </div>
  );
}

const numberWords = (number: string | null, isGiven: boolean): string => {
  if (number === null) return sayPapers('panel.number-none');
  return sayPapers(isGiven ? 'panel.number-given' : 'panel.number', { number });
};

type SignerProps = { shown: Previewed; value: number | undefined; onChange: (officerId: number) => void };

function Signer({ shown, value, onChange }: SignerProps) {
  const id = useId();
  return (
    <div className="paper-line">
      <label htmlFor={id}>{sayPapers('panel.signer')}</label>
      <select
        id={id}
        className="paper-field"
        value={value ?? shown.officerId ?? ''}
        onChange={({ target }) => onChange(Number(target.value))}
      >
        {shown.officerId === null && value === undefined && <option value="">…</option>}
        {shown.signers.map(({ officerId, name, post }) => (
          <option key={officerId} value={officerId}>
            {[post, name].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
