import { overlaps } from '#kernel/period.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import { changeOverNew } from '../figures/baseUnits.ts';
import { differing } from './differing.ts';
import type { Finding } from './finding.ts';
import { groupFindings } from './groups.ts';
import { growthFindings } from './growth.ts';
import { operandFindings } from './operands.ts';
import { passageFindings, printedOnce } from './passages.ts';
import { rateFindings } from './rates.ts';

/** A share cut off that already spoils its whole is not reported a second time alone. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] => {
  const spoiled = new Set(
    findings.filter(({ warning }) => warning.code === 'cut-off-in-whole').map(({ about }) => about.code),
  );
  return findings.filter(({ warning, about }) => warning.code !== 'cut-off' || !spoiled.has(about.code));
};

/** Everything the checks say about the figures that others printed; nothing is repaired. */
export const findingsOf = (ctx: Context): Finding[] => {
  const once = printedOnce(ctx.input.published);
  const checked: Context = { ...ctx, input: { ...ctx.input, published: once } };
  return withoutEchoes([
    ...passageFindings(ctx.input.published),
    ...groupFindings(once),
    ...once.flatMap(rateFindings),
    ...growthFindings(checked),
    ...operandFindings(once),
  ]);
};

const concerns = (finding: Finding, one: Figure): boolean => {
  const { measure, window, denominator } = one.card;
  if (!finding.measures.includes(measure)) return false;
  if (finding.about.unitId !== one.unit.id && one.kind !== 'ranking') return false;
  if (finding.kinds && !finding.kinds.some((kind) => kind === one.kind)) return false;
  if (finding.denominator !== null && finding.denominator !== denominator) return false;
  return !finding.window || !window || overlaps(finding.window, window);
};

const added = (warnings: readonly Warning[], more: readonly Warning[]): Warning[] => [
  ...new Map([...warnings, ...more].map((one) => [`${one.code}|${one.text}|${one.about}`, one])).values(),
];

const alone = (ctx: Context, { warning, about, window }: Finding): Figure =>
  figure(ctx, {
    kind: 'check',
    of: `${warning.code}:${about.code}`,
    printed: warning.text,
    card: { measure: about.measure, formula: 'none', window },
    warnings: [warning],
  });

/** Findings stand at the figures they concern, and alone where no figure carries them or the pattern is a line. */
export const withFindings = (ctx: Context, figures: readonly Figure[]): Figure[] => {
  const findings = findingsOf(ctx);
  const isDividedByNew = findings.some(
    ({ warning, about }) => warning.code === 'change-over-new' && about.measure === 'base-units',
  );
  const legacy = isDividedByNew ? changeOverNew(ctx) : null;
  const shown = legacy ? [...figures, legacy] : figures;
  const marked = shown.map((one) => ({
    ...one,
    warnings: added(
      [...one.warnings, ...differing(ctx, one)],
      findings.filter((finding) => concerns(finding, one)).map(({ warning }) => warning),
    ),
  }));
  const lines = findings
    .filter(({ about, warning }) => about.unitId === ctx.input.unit.id || warning.code === 'windows-differ')
    .filter((finding) => finding.standsAlone || !shown.some((one) => concerns(finding, one)));
  const texts = new Map(lines.map((finding) => [finding.warning.text, alone(ctx, finding)]));
  return [...marked, ...texts.values()];
};
