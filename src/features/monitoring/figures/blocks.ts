import { percentOf, plus, printCount, printDecimal, printPercent, ratio, sharesOf } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import type { BlockLine, HeadCount } from '../input.ts';
import { say, sayWarning, uncapitalised } from '../sentence.ts';
import { declared, membersOf, units } from './headCounts.ts';

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
  about: null,
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
  if (known.length < 2 || known.length < blocks.length || members.boundWord || members.total === 0) return [];
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

/** Base organisations and members by block; parts must add up to their whole, shares to 100. */
export const blockFigures = (ctx: Context): Figure[] => {
  const members = membersOf(ctx.input.headCounts);
  return present([byBlock(ctx), ...(members ? membersByBlock(ctx, members) : [])]);
};
