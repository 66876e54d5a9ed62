import type { Block, Line } from '../model.ts';
import { sayPapers } from './sayPapers.ts';

const LOOK: Readonly<Record<Line['align'], string | undefined>> = {
  left: undefined,
  both: undefined,
  center: 'paper-center',
  right: 'paper-right',
};

/** A paper as it will be printed, near enough to be read: its words, their place, and what is missing. */
export function PaperSheet({ blocks }: { blocks: readonly Block[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a paper longer than the screen is scrolled by keyboard too
    <section className="paper-sheet" lang="vi" aria-label={sayPapers('panel.sheet')} tabIndex={0}>
      {blocks.map(({ isRow, cells }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a paper stand in their order
        <div key={n} className={isRow ? 'paper-row' : undefined}>
          {cells.map((lines, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: and so do its columns
            <div key={at}>
              {lines.map((line, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: and their lines
                <Words key={row} line={line} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** A line of nothing but a tab is one to write on. */
const isByHand = ({ spans }: Line): boolean =>
  spans.length === 1 && spans[0]?.text.trim() === '' && spans[0].text !== '';

function Words({ line }: { line: Line }) {
  if (isByHand(line)) return <p className="paper-by-hand" />;
  return (
    <p className={LOOK[line.align]}>
      {line.spans.map(({ text, isBold, isItalic, isMissing }, n) => {
        const words = isMissing ? <mark className="paper-missing">{text}</mark> : text;
        const slanted = isItalic ? <em>{words}</em> : words;
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line stand in their order
        return <span key={n}>{isBold ? <strong>{slanted}</strong> : slanted}</span>;
      })}
    </p>
  );
}
