import type { Figure } from '#features/monitoring/figure.ts';
import type { SourceQuery } from '#features/monitoring/query.ts';
import { figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { readStructure } from '../../contract.ts';
import { STAGES } from '../../proposal.ts';
import type { proposeStructure } from '../../proposalContract.ts';
import { partName } from '../structure/shown.ts';
import { sayProposal } from './sayProposal.ts';

export type Proposal = OutputOf<typeof proposeStructure>;
export type Group = Proposal['groups'][number];
type Structure = OutputOf<typeof readStructure>;
export type Goal = Structure['goals'][number];
/** A proposal with the goals it is made for, in its own order. */
export type Made = { structure: Structure; proposal: Proposal; goals: readonly Goal[] };

/** Null while the two answers are not of one question. */
export const made = (structure: Structure, proposal: Proposal): Made | null => {
  const goals = proposal.goals.flatMap(
    ({ code }) => structure.goals.find((goal) => goal.code === code) ?? [],
  );
  return goals.length === proposal.goals.length ? { structure, proposal, goals } : null;
};

/** `Nữ, dân tộc thiểu số`; who is of no goal's group stands for the others. */
export const groupName = ({ goals }: Made, { isOf }: Pick<Group, 'isOf'>): string => {
  const names = goals.filter((_, at) => isOf[at]).map(({ key, name }) => partName(key, name));
  if (names.length > 0) return [...new Set(names)].join(' · ');
  return sayProposal(goals.length === 0 ? 'groups.all' : 'groups.others');
};

/** Why so many of a group are proposed. */
export const whyOf = ({ proposal }: Made, { isOf, available, proposed }: Group): string => {
  if (proposed === 0) return sayProposal('why.none');
  const isLacking = proposal.goals.some(({ short }, at) => isOf[at] && short > 0);
  if (isLacking && proposed === available) return sayProposal('why.all');
  return sayProposal(isOf.some(Boolean) ? 'why.goals' : 'why.rest');
};

type Asked = { unit: { code: string; name: string }; title: string; n: number; group?: Group };

/** The card of sources who can be admitted; its list has exactly as many rows. */
export const sourcesCard = (
  { structure: { asOf, countedBy }, goals }: Made,
  { unit, title, n, group }: Asked,
): Figure => {
  const query: SourceQuery = {
    kind: 'sources',
    on: asOf,
    stages: STAGES,
    where: group
      ? goals.map(({ dimension, key }, at) => ({
          dimension,
          key,
          ...(group.isOf[at] ? {} : { isNot: true }),
        }))
      : [],
  };
  return figureOf(
    { asOf: asOf as Day, tree: 'now', countedBy: countedBy as 'ceremony' },
    { unit, title, printed: sayProposal('list.people', { n: printCount(n) }), n, query },
  );
};
