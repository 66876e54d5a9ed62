import { printCount, sentenceMonth } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Card, Figure } from '../figure.ts';
import type { HeadCount } from '../input.ts';
import type { UnitQuery } from '../query.ts';
import { say, sayWarning } from '../sentence.ts';

/** The unit's declared members. */
export const membersOf = (headCounts: readonly HeadCount[]): HeadCount | null =>
  headCounts.find((one) => one.kind === 'members') ?? null;

/** `3.232`, or `hơn 200` when only a lower bound was declared. */
export const printHeadCount = ({ total, boundWord }: HeadCount): string =>
  boundWord ? say('bounded', { word: boundWord, count: printCount(total) }) : printCount(total);

const membersPhrase = ({ input }: Context, members: HeadCount): string =>
  members.on === input.asOf
    ? say('members-on', { members: printHeadCount(members) })
    : say('members-in-month', { members: printHeadCount(members), month: sentenceMonth(members.on) });

/** Where a declared number stands on a card. */
export const declared = (members: HeadCount): Pick<Card, 'denominator' | 'denominatorKind' | 'baseOn'> => ({
  denominator: members.total,
  denominatorKind: 'stock',
  baseOn: members.on,
});

/** The organisations behind a count of them. */
export const units = (
  ctx: Context,
  which: UnitQuery['which'],
  count: number,
  block?: string,
): Card['rows'] => ({
  query: { kind: 'units', which, on: ctx.input.asOf, ...(block === undefined ? {} : { block }) },
  count,
});

const organisations = (ctx: Context, members: HeadCount): (Figure | null)[] => {
  const { composition } = ctx.input;
  if (!composition) return [];
  const { partyBases, branchBases, branchesBelow, directOrganisations, directBranches } = composition;
  const phrase = membersPhrase(ctx, members);
  const bases = partyBases + branchBases;
  const branches = branchesBelow + branchBases;
  const direct = directOrganisations + directBranches;
  const kinds = say(
    directOrganisations === 0 ? 'kind-branches' : directBranches === 0 ? 'kind-organisations' : 'kind-both',
  );
  const line = (
    kind: 'bases-and-members' | 'direct-and-members' | 'members-and-branches',
    which: UnitQuery['which'],
    n: number,
    words: Record<string, string> = {},
  ) =>
    n > 0
      ? figure(ctx, {
          kind,
          printed: say(kind, { count: printCount(n), members: phrase, ...words }),
          value: n,
          card: {
            measure: which,
            formula: 'count',
            numerator: n,
            ...declared(members),
            rows: units(ctx, which, n),
          },
        })
      : null;
  return [
    line('bases-and-members', 'base-organisations', bases),
    line('direct-and-members', 'direct', direct, { kinds }),
    branchesBelow > 0 ? line('members-and-branches', 'branches', branches) : null,
  ];
};

const pools = (ctx: Context): Figure[] =>
  ctx.input.headCounts
    .filter((one) => one.kind === 'post-holders')
    .map((pool) => {
      const members = pool.parts.find((part) => part.dimension === 'membership' && part.key === 'member')?.n;
      const words = { count: printHeadCount(pool), post: pool.post };
      return figure(ctx, {
        kind: 'pool',
        of: pool.post,
        printed:
          members === undefined
            ? say('pool', words)
            : say('pool-members', { ...words, members: printCount(members) }),
        value: pool.total,
        card: {
          measure: 'post-holders',
          formula: 'count',
          numerator: members ?? null,
          denominator: pool.total,
          denominatorKind: 'stock',
          baseOn: pool.on,
        },
        warnings:
          members === undefined
            ? [
                {
                  code: 'numerator-missing',
                  severity: 'warning',
                  about: null,
                  text: sayWarning('part-missing', { subject: say('unit-admission') }),
                },
              ]
            : [],
      });
    });

/** Organisations, members and pools by post, as declared or as the tree has them. */
export const headCountFigures = (ctx: Context): Figure[] => {
  const members = membersOf(ctx.input.headCounts);
  return present([...(members ? organisations(ctx, members) : []), ...pools(ctx)]);
};
