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

/**
 * The life of a unit as events, the newest first. A parent, name or kind that changed without an act of its own, as
 * of the children of a merged unit, is an event too.
 */
export const timelineOf = <Document>(
  life: Life<Document> & { dissolvedOn: string | null },
): LifeEvent<Document>[] => {
  const { names, kinds, parentsInTime, changes, dissolvedOn } = life;
  const plain = {
    from: null,
    to: null,
    fromUnit: null,
    toUnit: null,
    units: [],
    others: [],
    document: null,
    note: null,
  };
  const told = changes.flatMap((change): LifeEvent<Document>[] => {
    const kind = kindOf(change, life, dissolvedOn);
    if (kind === null) return [];
    const { effectiveOn: on, document, note, predecessors, successors } = change;
    const name = turnOn(names, on);
    const becoming = turnOn(kinds, on);
    const parent = turnOn(parentsInTime, on);
    const isOf = (...of: EventKind[]): boolean => of.includes(kind);
    return [
      {
        ...plain,
        kind,
        on,
        document,
        note,
        from: isOf('renamed')
          ? (name.before?.name ?? null)
          : isOf('changed-kind')
            ? (becoming.before?.kind ?? null)
            : null,
        to: isOf('renamed')
          ? (name.after?.name ?? null)
          : isOf('changed-kind')
            ? (becoming.after?.kind ?? null)
            : null,
        fromUnit: isOf('moved') ? named(parent.before) : null,
        toUnit: isOf('moved', 'founded') ? named(parent.after) : null,
        units: isOf('merged-away', 'split', 'split-up') ? successors : predecessors,
        others: isOf('merged-away') ? predecessors : [],
      },
    ];
  });
  const isTold = (on: string, ...of: EventKind[]): boolean =>
    told.some((event) => event.on === on && of.includes(event.kind));
  const untold: LifeEvent<Document>[] = [
    ...parentsInTime.slice(1).flatMap((row, index) =>
      row.from === null || isTold(row.from, 'moved')
        ? []
        : [
            {
              ...plain,
              kind: 'moved' as const,
              on: row.from,
              fromUnit: named(parentsInTime[index] ?? null),
              toUnit: named(row),
            },
          ],
    ),
    ...names.slice(1).flatMap((row, index) =>
      row.from === null || isTold(row.from, 'renamed')
        ? []
        : [
            {
              ...plain,
              kind: 'renamed' as const,
              on: row.from,
              from: names[index]?.name ?? null,
              to: row.name,
            },
          ],
    ),
    ...kinds.slice(1).flatMap((row, index) =>
      row.from === null || isTold(row.from, 'changed-kind')
        ? []
        : [
            {
              ...plain,
              kind: 'changed-kind' as const,
              on: row.from,
              from: kinds[index]?.kind ?? null,
              to: row.kind,
            },
          ],
    ),
    ...(life.foundedOn === null || told.some(({ kind }) => kind.startsWith('founded'))
      ? []
      : [
          { ...plain, kind: 'founded' as const, on: life.foundedOn, toUnit: named(parentsInTime[0] ?? null) },
        ]),
    ...(dissolvedOn === null || isTold(dissolvedOn, 'dissolved', 'merged-away', 'split-up')
      ? []
      : [{ ...plain, kind: 'dissolved' as const, on: dissolvedOn }]),
  ];
  return [...told, ...untold].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
};
