/** What one record says, field by field. */
export type Said = Readonly<Record<string, unknown>>;

export type Merge = {
  /** What either changed; of what both changed, mine. */
  merged: Said;
  /** Fields that both changed, to different values. */
  disputed: readonly string[];
  /** Fields that I alone changed, and that the other alone did. */
  onlyMine: readonly string[];
  onlyTheirs: readonly string[];
};

/** A field left empty, a box not ticked and a field not there say the same. */
const plain = (value: unknown): string =>
  JSON.stringify(value === undefined || value === '' || value === false ? null : value);

export const isSame = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

/** What becomes of a record that two people changed at once: each keeps what only they touched. */
export const mergeOf = (was: Said, theirs: Said, mine: Said): Merge => {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(theirs), ...Object.keys(mine)])];
  const isMine = (field: string) => !isSame(mine[field], was[field]);
  const isTheirs = (field: string) => !isSame(theirs[field], was[field]);
  const agree = (field: string) => isSame(theirs[field], mine[field]);
  return {
    merged: Object.fromEntries(
      fields
        .map((field) => [field, isMine(field) ? mine[field] : theirs[field]])
        .filter(([, value]) => value !== undefined),
    ),
    disputed: fields.filter((field) => isMine(field) && isTheirs(field) && !agree(field)),
    onlyMine: fields.filter((field) => isMine(field) && !isTheirs(field)),
    onlyTheirs: fields.filter((field) => isTheirs(field) && !isMine(field)),
  };
};

type Recorded = {
  id: number;
  act: string;
  on: string;
  details: Said;
  isVoid: boolean;
  isSuperseded: boolean;
  supersedes: number | null;
};

/** What tells one act from another of its name: about whom, by whom, on which question. */
const ABOUT = ['matter', 'relation', 'number', 'side', 'paper', 'kind', 'waiver', 'memberId'];

/** The record of the same act that somebody else made after the last one I saw; null where there is none. */
export const sameActSince = <E extends Recorded>(
  events: readonly E[],
  seen: number,
  { act, details }: Pick<Recorded, 'act' | 'details'>,
): E | null =>
  events.findLast(
    (one) =>
      one.id > seen &&
      one.act === act &&
      !one.isVoid &&
      !one.isSuperseded &&
      ABOUT.every((field) => isSame(one.details[field], details[field])),
  ) ?? null;

/** What stands in the place of an event by now: itself, or its last correction. */
export const standsFor = <E extends Recorded>(events: readonly E[], id: number): E | null => {
  const by = events.find(({ supersedes }) => supersedes === id);
  return by ? standsFor(events, by.id) : (events.find((one) => one.id === id) ?? null);
};

/** The last event of a case, by which what came after is told. */
export const lastEventOf = (events: readonly { id: number }[]): number =>
  events.reduce((last, { id }) => Math.max(last, id), 0);
