import { passwordBlockers } from '../model.ts';
import { sayAccess } from './sayAccess.ts';

const rules = [
  ['password-too-short', 'password.rule-length'],
  ['password-holds-the-account-name', 'password.rule-name'],
  ['password-too-plain', 'password.rule-plain'],
  ['password-too-common', 'password.rule-common'],
] as const;

/** The rules of a new password, each marked as it is met while one types. */
export function PasswordRules({ id, password, name }: { id: string; password: string; name: string }) {
  const blockers = passwordBlockers(password, name);
  const hasBegun = password.length > 0;
  return (
    <div id={id}>
      <p>{sayAccess('password.rules')}</p>
      <ul className="form-rules">
        {rules.map(([code, words]) => {
          const isMet = hasBegun && !blockers.includes(code);
          return (
            <li key={code} className={isMet ? 'met' : ''}>
              <span role="img" aria-label={sayAccess(isMet ? 'password.rule-met' : 'password.rule-unmet')}>
                {isMet ? '✓' : '•'}
              </span>
              {sayAccess(words)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
