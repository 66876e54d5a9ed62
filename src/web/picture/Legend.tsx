import type { LegendKey } from './drawing.ts';

/** What each look of a drawing stands for. */
export function Legend({ keys }: { keys: readonly LegendKey[] }) {
  if (keys.length === 0) return null;
  return (
    <ul className="picture-legend">
      {keys.map(({ look, colour, words }) => (
        <li key={words}>
          <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            {look === 'line' && <path d="M0 9h18" stroke={colour} strokeWidth="2.5" />}
            {look === 'tick' && <path d="M9 1v16" stroke={colour} strokeWidth="4" />}
            {(look === 'fill' || look === 'outline') && (
              <rect
                x="1.5"
                y="1.5"
                width="15"
                height="15"
                fill={look === 'fill' ? colour : 'none'}
                stroke={colour}
                strokeWidth="2"
              />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
