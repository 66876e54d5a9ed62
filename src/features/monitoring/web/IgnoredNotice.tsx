import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import type { Question } from './question.ts';
import { sayFigure } from './sayFigure.ts';

const longest = 40;

/** What the address asked for and what is shown in its stead. */
export function IgnoredNotice({ question: { period, asOf, ignored } }: { question: Question }) {
  const lines = [
    ignored.period !== null &&
      sayFigure('ignored.period', { asked: ignored.period.slice(0, longest), shown: period.label }),
    ignored.asOf !== null &&
      sayFigure('ignored.as-of', { asked: ignored.asOf.slice(0, longest), shown: printDay(asOf) }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return <Notice kind="warning" title={sayFigure('ignored.title')} lines={lines} />;
}
