import type { Body, Party, Path } from './model.ts';
import { CHOOSABLE, PATH_STEPS, type PathFacts } from './paths.ts';

/** One unit of the chain above a branch on a day, the branch last. */
export type Link = {
  unitId: number;
  code: string;
  path: string;
  kind: string | null;
  type: string | null;
  powers: readonly string[];
};

const BASES = ['base-org', 'base-branch'];
const BRANCHES = ['branch', 'village-branch', 'base-branch', 'temp-branch'] as const;
const UPPERS = ['province', 'central'];
const FORCES = ['army', 'police'];

const last = (chain: readonly Link[], isIt: (link: Link) => boolean): Link | null =>
  chain.findLast(isIt) ?? null;

/** The units that act in a case of this branch on a day. */
export type Place = {
  branch: Link;
  section: Link | null;
  base: Link | null;
  /** The committee above the base organisation, or above the branch that has none. */
  upper: Link | null;
};

export const placeIn = (chain: readonly Link[]): Place => {
  const branch = chain.at(-1) as Link;
  const base = last(chain, ({ kind }) => BASES.includes(kind ?? ''));
  const above = base ?? branch;
  return {
    branch,
    section: last(chain, ({ kind }) => kind === 'section'),
    base,
    upper: chain[chain.indexOf(above) - 1] ?? null,
  };
};

/** What decides the path, read from the chain of one day. */
export const pathFactsOf = (chain: readonly Link[]): PathFacts => {
  const { branch, section, base, upper } = placeIn(chain);
  const chosen = chain
    .flatMap(({ powers }) => powers)
    .map((power) => power.replace('path-', ''))
    .findLast((path): path is Path => (CHOOSABLE as readonly string[]).includes(path));
  const branchKind = BRANCHES.find((kind) => kind === branch.kind) ?? 'other';
  return {
    branchKind,
    isForces: chain.some(({ type }) => FORCES.includes(type ?? '')),
    isDirectlyUnderUpper: base === null && upper?.kind === 'direct-upper',
    isBaseAuthorised: base?.powers.includes('authorised-base') ?? false,
    isBaseUnderProvince: base !== null && UPPERS.includes(upper?.kind ?? ''),
    hasSection: section !== null,
    chosen: chosen ?? null,
  };
};

/** The unit whose body decides on this path: in C and G the commune, whether it is a base organisation by then or not. */
export const decidingUnit = ({ base, upper }: Place, path: Path): Link | null =>
  path === 'C' || path === 'D' || path === 'G' ? (base ?? upper) : upper;

/** The unit that must meet as this body for a case of this place; null where this body has nothing to decide. */
export const unitOfBody = (place: Place, path: Path, body: Body): Link | null => {
  if (body === 'branch') return place.branch;
  if (PATH_STEPS[path].decidedBy === body) return decidingUnit(place, path);
  return body === 'base-committee' ? place.base : null;
};

const OF_THE_BASE: readonly Party[] = ['base-committee', 'section-committee'];
const OF_THE_UPPER: readonly Party[] = ['organisation-board', 'standing-board', 'upper-committee'];

/** The unit whose level an act belongs to: who records it must be of that unit or above it. */
export const unitOfParty = (place: Place, path: Path, party: Party): Link => {
  if (OF_THE_UPPER.includes(party)) return decidingUnit(place, path) ?? place.branch;
  if (party === 'section-committee' && place.section) return place.section;
  if (OF_THE_BASE.includes(party)) return place.base ?? place.upper ?? place.branch;
  return place.branch;
};
