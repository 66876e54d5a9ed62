import { useId, useState } from 'react';
import { sayAccess } from './sayAccess.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  isWrong?: boolean;
  describedBy?: string;
};

/** A password that can be shown, pasted and filled by a manager. */
export function PasswordInput({ label, value, onChange, autoComplete, isWrong, describedBy }: Props) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const field = label.toLowerCase();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <div className="form-input">
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
          aria-invalid={isWrong}
          aria-describedby={describedBy}
        />
        <button
          type="button"
          className="form-reveal"
          aria-label={sayAccess(isShown ? 'password.hide-long' : 'password.show-long', { field })}
          onClick={() => setShown(!isShown)}
        >
          {sayAccess(isShown ? 'password.hide' : 'password.show')}
        </button>
      </div>
    </div>
  );
}
