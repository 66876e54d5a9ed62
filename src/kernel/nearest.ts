/** How many letters must be put in, taken out or changed to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** The known name that a mistyped one was meant to be: at most a third of its letters differ; null when none is so near. */
export const nearest = (name: string, known: readonly string[]): string | null => {
  const found = known
    .map((candidate) => ({ candidate, away: distance(name, candidate) }))
    .reduce<{ candidate: string; away: number } | null>(
      (best, next) => (best && best.away <= next.away ? best : next),
      null,
    );
  return found && found.away <= Math.ceil(name.length / 3) ? found.candidate : null;
};
