import {
  percentOf,
  plus,
  printCount,
  printDecimal,
  printPercent,
  ratio,
  sentenceMonth,
  sharesOf,
} from '#kernel/number.ts';
import { type Context, figure, present } from './draft.ts';
import type { Card, Figure, Warning } from './figure.ts';
import type { BlockLine, HeadCount } from './input.ts';
import type { UnitQuery } from './query.ts';
import { say, sayWarning, uncapitalised } from './sentence.ts';

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

const declared = (members: HeadCount): Pick<Card, 'denominator' | 'denominatorKind' | 'baseOn'> => ({
  denominator: members.total,
  denominatorKind: 'stock',
  baseOn: members.on,
});

const units = (ctx: Context, which: UnitQuery['which'], count: number, block?: string): Card['rows'] => ({
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

const byBlock = (ctx: Context): Figure | null => {
  const { composition } = ctx.input;
  if (!composition || composition.blocks.length < 2) return null;
  const bases = composition.partyBases + composition.branchBases;
  const sum = composition.blocks.reduce((total, block) => total + block.organisations, 0);
  return figure(ctx, {
    kind: 'bases-by-block',
    printed: say('bases-by-block', {
      count: printCount(bases),
      parts: composition.blocks
        .map((block) =>
          say('counted-kind', { count: printCount(block.organisations), kind: uncapitalised(block.name) }),
        )
        .join('; '),
    }),
    value: bases,
    card: {
      measure: 'base-organisations',
      formula: 'count',
      numerator: bases,
      rows: units(ctx, 'base-organisations', bases),
    },
    warnings: sum === bases ? [] : [partsDoNotAddUp(sum, bases)],
  });
};

const partsDoNotAddUp = (sum: number, total: number): Warning => ({
  code: 'parts-do-not-add-up',
  severity: 'error',
  text: sayWarning('parts-do-not-add-up', {
    sum: printCount(sum),
    total: printCount(total),
    gap: printCount(Math.abs(sum - total)),
  }),
});

type KnownBlock = BlockLine & { readonly members: number };
const isKnown = (block: BlockLine): block is KnownBlock => block.members !== null;

const membersByBlock = (ctx: Context, members: HeadCount): (Figure | null)[] => {
  const blocks = ctx.input.composition?.blocks ?? [];
  const known = blocks.filter(isKnown);
  if (known.length < 2 || known.length < blocks.length || members.boundWord) return [];
  const sum = known.reduce((total, block) => total + block.members, 0);
  const warnings = sum === members.total ? [] : [partsDoNotAddUp(sum, members.total)];
  const shares = sum === members.total ? sharesOf(known.map((block) => block.members)) : null;
  const percent = (block: KnownBlock, at: number): string => {
    const share = shares?.[at];
    return share ? `${printDecimal(share)}%` : printPercent(ratio(block.members, members.total));
  };
  const lines = known.map((block, at) =>
    figure(ctx, {
      kind: 'block-members',
      of: block.code,
      printed: say('block-members', {
        count: printCount(block.members),
        block: uncapitalised(block.name),
        percent: percent(block, at),
      }),
      value: shares?.[at] ?? percentOf(ratio(block.members, members.total)),
      card: { measure: 'members', formula: 'share', numerator: block.members, ...declared(members) },
      warnings,
    }),
  );
  const whole =
    shares &&
    figure(ctx, {
      kind: 'blocks-sum',
      printed: say('blocks-sum', {
        count: printCount(sum),
        parts: known
          .map((block, at) =>
            say('block-share', {
              count: printCount(block.members),
              block: uncapitalised(block.name),
              percent: percent(block, at),
            }),
          )
          .join('; '),
        percent: `${printDecimal(shares.reduce(plus, ratio(0)))}%`,
      }),
      value: sum,
      card: { measure: 'members', formula: 'share', numerator: sum, ...declared(members) },
    });
  return [...lines, whole];
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
                  text: sayWarning('part-missing', { subject: say('unit-admission') }),
                },
              ]
            : [],
      });
    });

/** Organisations, members and pools by post, as declared or as the tree has them. */
export const headCountFigures = (ctx: Context): Figure[] => {
  const members = membersOf(ctx.input.headCounts);
  return present([
    byBlock(ctx),
    ...(members ? organisations(ctx, members) : []),
    ...(members ? membersByBlock(ctx, members) : []),
    ...pools(ctx),
  ]);
};
