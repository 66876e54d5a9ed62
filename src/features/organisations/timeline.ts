/** A unit as a history names it. */
export type Named = { code: string; name: string | null };
type Span = { from: string | null; to: string | null };

/** Everything that was kept of a unit's life, as its page reads it. */
export type Life<Document> = {
  foundedOn: string | null;
  names: readonly (Span & { name: string })[];
  kinds: readonly (Span & { kind: string })[];
  parentsInTime: readonly (Span & Named)[];
  changes: readonly {
    operation: string;
    effectiveOn: string;
    part: string;
    note: string | null;
    document: Document | null;
    predecessors: readonly Named[];
    successors: readonly Named[];
  }[];
};

export type EventKind =
  | 'founded'
  | 'founded-by-merger'
  | 'founded-by-split'
  | 'renamed'
  | 'moved'
  | 'changed-kind'
  | 'merged-away'
  | 'received'
  | 'split'
  | 'split-up'
  | 'dissolved';

/** One thing that happened to a unit: from what to what, with whom, by which document. */
export type LifeEvent<Document> = {
  kind: EventKind;
  on: string;
  /** A name, or the code of a kind. */
  from: string | null;
  to: string | null;
  fromUnit: Named | null;
  toUnit: Named | null;
  /** What came of a merger or split, or out of what the unit came. */
  units: readonly Named[];
  /** Those that were merged away together with it. */
  others: readonly Named[];
  document: Document | null;
  note: string | null;
};

/** What held from a day on, and what had held until its eve. */
const turnOn = <Row extends Span>(
  rows: readonly Row[],
  on: string,
): { before: Row | null; after: Row | null } => {
  const index = rows.findIndex(({ from }) => from === on);
  return { before: rows[index - 1] ?? null, after: rows[index] ?? null };
};

const named = (row: (Span & Named) | null): Named | null => row && { code: row.code, name: row.name };

const kindOf = (
  { operation, part, effectiveOn }: Life<unknown>['changes'][number],
  { foundedOn }: Pick<Life<unknown>, 'foundedOn'>,
  endedOn: string | null,
): EventKind | null => {
  const isBeginning = foundedOn === effectiveOn;
  switch (operation) {
    case 'found':
      return 'founded';
    case 'rename':
      return 'renamed';
    case 'move':
      return 'moved';
    case 'change-kind':
      return 'changed-kind';
    case 'dissolve':
      return 'dissolved';
    case 'merge':
      if (part === 'predecessor') return 'merged-away';
      return isBeginning ? 'founded-by-merger' : 'received';
    case 'split':
      if (part === 'successor') return 'founded-by-split';
      return endedOn === effectiveOn ? 'split-up' : 'split';
    default:
      return null;
  }
};

const PLAIN = {
  from: null,
  to: null,
  fromUnit: null,
  toUnit: null,
  units: [],
  others: [],
  document: null,
  note: null,
};

/** From what to what a change of this kind turned the unit on its day. */
const turnedBy = (
  kind: EventKind,
  on: string,
  { names, kinds, parentsInTime }: Life<unknown>,
): Partial<LifeEvent<never>> => {
  const name = turnOn(names, on);
  const becoming = turnOn(kinds, on);
  const parent = turnOn(parentsInTime, on);
  switch (kind) {
    case 'renamed':
      return { from: name.before?.name ?? null, to: name.after?.name ?? null };
    case 'changed-kind':
      return { from: becoming.before?.kind ?? null, to: becoming.after?.kind ?? null };
    case 'moved':
      return { fromUnit: named(parent.before), toUnit: named(parent.after) };
    case 'founded':
      return { toUnit: named(parent.after) };
    default:
      return {};
  }
};

/** What the recorded changes tell. */
const toldOf = <Document>(life: Life<Document>, dissolvedOn: string | null): LifeEvent<Document>[] =>
  life.changes.flatMap((change) => {
    const kind = kindOf(change, life, dissolvedOn);
    if (kind === null) return [];
    const { effectiveOn: on, document, note, predecessors, successors } = change;
    const isBefore = ['merged-away', 'split', 'split-up'].includes(kind);
    return [
      {
        ...PLAIN,
        ...turnedBy(kind, on, life),
        kind,
        on,
        document,
        note,
        units: isBefore ? successors : predecessors,
        others: kind === 'merged-away' ? predecessors : [],
      },
    ];
  });

/** The days on which something else began to hold, with what had held until the eve. */
const turnsOf = <Row extends Span>(rows: readonly Row[]): { on: string; before: Row | null; after: Row }[] =>
  rows
    .slice(1)
    .flatMap((after, index) =>
      after.from === null ? [] : [{ on: after.from, before: rows[index] ?? null, after }],
    );

/**
 * The life of a unit as events, the newest first. A parent, name or kind that changed without an act of its own, as
 * of the children of a merged unit, is an event too.
 */
export const timelineOf = <Document>(
  life: Life<Document> & { dissolvedOn: string | null },
): LifeEvent<Document>[] => {
  const { foundedOn, names, kinds, parentsInTime, dissolvedOn } = life;
  const told = toldOf(life, dissolvedOn);
  const isTold = (on: string, ...of: EventKind[]): boolean =>
    told.some((event) => event.on === on && of.includes(event.kind));
  const untold = <Row extends Span>(
    kind: EventKind,
    rows: readonly Row[],
    turned: (before: Row | null, after: Row) => Partial<LifeEvent<Document>>,
  ): LifeEvent<Document>[] =>
    turnsOf(rows)
      .filter(({ on }) => !isTold(on, kind))
      .map(({ on, before, after }) => ({ ...PLAIN, ...turned(before, after), kind, on }));
  const events: LifeEvent<Document>[] = [
    ...told,
    ...untold('moved', parentsInTime, (before, after) => ({ fromUnit: named(before), toUnit: named(after) })),
    ...untold('renamed', names, (before, { name }) => ({ from: before?.name ?? null, to: name })),
    ...untold('changed-kind', kinds, (before, { kind }) => ({ from: before?.kind ?? null, to: kind })),
  ];
  if (foundedOn !== null && !told.some(({ kind }) => kind.startsWith('founded')))
    events.push({ ...PLAIN, kind: 'founded', on: foundedOn, toUnit: named(parentsInTime[0] ?? null) });
  if (dissolvedOn !== null && !isTold(dissolvedOn, 'dissolved', 'merged-away', 'split-up'))
    events.push({ ...PLAIN, kind: 'dissolved', on: dissolvedOn });
  return events.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
};
