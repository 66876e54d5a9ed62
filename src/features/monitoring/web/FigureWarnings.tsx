import { Icon } from '#web/Icon.tsx';
import type { Warning } from '../figure.ts';
import { sayFigure } from './sayFigure.ts';

/** What is wrong, missing or assumed: an icon, a word, a sentence. */
export function FigureWarnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="figure-warnings">
      {warnings.map(({ code, severity, text, about }) => (
        <li key={`${code} ${text} ${about}`} className={`figure-remark figure-${severity}`}>
          <Icon name={severity} />
          <span>
            <strong>{sayFigure(`severity.${severity}`)}:</strong> {text}
            {about !== null && ` ${sayFigure('warning.about', { source: about })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
