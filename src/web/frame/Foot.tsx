import { Link } from '@tanstack/react-router';
import { LanguageButton } from '../LanguageButton.tsx';
import { say } from '../say.ts';
import { changeTextSize } from '../textSize.ts';

const steps = [
  [-1, 'A−', 'frame.text-smaller'],
  [0, 'A', 'frame.text-normal'],
  [1, 'A+', 'frame.text-larger'],
] as const;

/** Size of the text, language, one's own password, the version. */
export function Foot() {
  return (
    <footer className="frame-foot">
      <fieldset className="frame-size">
        <legend>{say('frame.text-size')}</legend>
        {steps.map(([step, sign, words]) => (
          <button key={sign} type="button" aria-label={say(words)} onClick={() => changeTextSize(step)}>
            {sign}
          </button>
        ))}
      </fieldset>
      <LanguageButton />
      <Link to="/password">{say('frame.password')}</Link>
      <span>{say('frame.version', { version: __VERSION__ })}</span>
    </footer>
  );
}
