type Props = {
  done: number;
  goal: number;
  expected: number | null;
  /** How many times the goal the whole bar stands for, so that the bars of a list can be compared. */
  span?: number;
};

const percent = (n: number): string => `${Math.round(n * 10_000) / 100}%`;
const at = (share: number) => ({ x1: percent(share), x2: percent(share), y1: '0', y2: '100%' });

/** How far, against the goal and against an even pace; the words beside it say the same. */
export function ProgressBar({ done, goal, expected, span = done / goal }: Props) {
  const whole = Math.max(goal, goal * span);
  return (
    <svg className="dash-bar" aria-hidden="true" focusable="false">
      <rect className="dash-bar-track" width="100%" height="100%" />
      <rect className="dash-bar-done" width={percent(done / whole)} height="100%" />
      {whole > goal && <line className="dash-bar-goal" {...at(goal / whole)} />}
      {expected !== null && <line className="dash-bar-expected" {...at(Math.min(expected / whole, 1))} />}
    </svg>
  );
}
