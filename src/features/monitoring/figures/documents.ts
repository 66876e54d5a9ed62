import type { CitedDocument, Target } from '#features/plans/model.ts';
import { addDays } from '#kernel/day.ts';
import { sentenceDate } from '#kernel/number.ts';
import { fullCitation } from '../citation.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { PublishedFigure } from '../published.ts';
import { say, sayWarning } from '../sentence.ts';
import { bindsIn } from '../windows.ts';
import { targetCard } from './goals.ts';

const withYears = (document: CitedDocument): string =>
  document.periodFrom !== null && document.periodTo !== null
    ? say('cite-years', {
        document: fullCitation(document),
        from: `${document.periodFrom}`,
        to: `${document.periodTo}`,
      })
    : fullCitation(document);

const document = (ctx: Context, one: CitedDocument): Figure | null => {
  if (one.periodFrom === null && one.continues === null) return null;
  const printed = withYears(one);
  return figure(ctx, {
    kind: 'document',
    of: one.code,
    printed: one.continues
      ? say('cite-continues', { document: printed, earlier: withYears(one.continues) })
      : printed,
    card: { measure: 'document', formula: 'none' },
  });
};

/** A document that orders an act and gives no number for it. */
const unnumbered = (ctx: Context, target: Target): Figure | null => {
  const [first] = target.documents;
  if (target.bound !== 'unnumbered' || !first) return null;
  return figure(ctx, {
    kind: 'document-unnumbered',
    of: target.code,
    printed: say('unnumbered', { document: fullCitation(first), act: say(`act-${target.measure}`) }),
    card: { ...targetCard(target), formula: 'none' },
  });
};

const expired = (ctx: Context, citing: PublishedFigure): Figure | null => {
  const cited = ctx.input.documents.find((one) => one.code === citing.documentCode);
  const { publishedOn } = citing;
  if (!cited?.validTo || !publishedOn || publishedOn <= cited.validTo) return null;
  const words = {
    document: cited.number ?? fullCitation(cited),
    date: sentenceDate(addDays(cited.validTo, 1)),
  };
  return figure(ctx, {
    kind: 'document-expired',
    of: `${cited.code}:${citing.code}`,
    printed: say('expired', words),
    card: { measure: 'document', formula: 'none', baseOn: cited.validTo },
    warnings: [
      {
        code: 'document-expired',
        severity: 'warning',
        about: citing.source,
        text: sayWarning('document-expired', { ...words, cited: sentenceDate(publishedOn) }),
      },
    ],
  });
};

/** The documents behind the targets: their years, what they continue, which have no number, which had ended when cited. */
export const documentFigures = (ctx: Context): Figure[] => {
  const { documents, targets, published, period } = ctx.input;
  return present([
    ...documents.map((one) => document(ctx, one)),
    ...targets.filter((target) => bindsIn(target, period)).map((target) => unnumbered(ctx, target)),
    ...published.map((one) => expired(ctx, one)),
  ]);
};
