import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { readStructure } from '../../contract.ts';
import { proposeStructure } from '../../proposalContract.ts';
import { AskRemaining } from './AskRemaining.tsx';
import { FindMore } from './FindMore.tsx';
import { GoalLines } from './GoalLines.tsx';
import { Shares } from './Shares.tsx';
import { sayProposal } from './sayProposal.ts';
import { type Made, made } from './shown.ts';

type Props = { unitCode: string; period: string; asOf: Day };

const typedIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) && Number(text) <= 200_000 ? Number(text) : null;

/** How many of each group to admit until the period ends, where they are, and what leads on from there. */
export function Proposal({ unitCode, period, asOf }: Props) {
  const [filter, change] = useAddressFilter();
  const typed = typedIn(filter.remaining);
  const asked = { unitCode, period, asOf };
  const structure = useRead(readStructure, asked, { keepsFormer: true }).data;
  const read = useRead(
    proposeStructure,
    { ...asked, ...(typed === null ? {} : { remaining: typed }) },
    { keepsFormer: true },
  );
  return (
    <Loaded from={read}>
      {(proposal) => {
        const both = structure ? made(structure, proposal) : null;
        return (
          both && (
            <Shown
              made={both}
              typed={typed}
              onAsk={(n) => change({ remaining: n === null ? undefined : String(n) })}
            />
          )
        );
      }}
    </Loaded>
  );
}

const titleOf = ({ total, remaining, goals }: Made['proposal']): string => {
  if (remaining === null) return sayProposal('title.none');
  if (remaining === 0) return sayProposal('title.done');
  if (goals.length === 0) return sayProposal('title.no-goals', { total: printCount(total) });
  const met = goals.filter(({ short, over }) => short === 0 && over === 0).length;
  return sayProposal('title', { total: printCount(total), met, all: goals.length });
};

const groundsOf = ({ target, done, remaining }: Made['proposal'], isTyped: boolean): string => {
  if (remaining === null) return sayProposal('from.none');
  if (isTyped || target === null) return sayProposal('from.typed', { remaining: printCount(remaining) });
  const words = { target: printCount(target), done: printCount(done ?? 0) };
  return sayProposal('from.target', { ...words, remaining: printCount(remaining) });
};

type ShownProps = { made: Made; typed: number | null; onAsk: (n: number | null) => void };

function Shown({ made: of, typed, onAsk }: ShownProps) {
  const [opened, show] = useState<Figure | null>(null);
  const { proposal, structure } = of;
  const { remaining, missing, total } = proposal;
  const isProposed = remaining !== null && remaining > 0;
  return (
    <section className="stack review-structure">
      <div>
        <h2>{titleOf(proposal)}</h2>
        <p>{groundsOf(proposal, typed !== null)}</p>
        {isProposed && <p className="dash-soft">{sayProposal('from.how')}</p>}
      </div>
      <AskRemaining key={remaining} remaining={remaining} isTyped={typed !== null} onAsk={onAsk} />
      {isProposed && (
        <>
          {missing > 0 && (
            <Notice
              kind="warning"
              title={
                total === 0
                  ? sayProposal('missing.none')
                  : sayProposal('missing', { n: printCount(missing), total: printCount(total) })
              }
            >
              <FindMore made={of} units={[structure.unit]} n={missing} />
            </Notice>
          )}
          <GoalLines made={of} />
          {total > 0 && <Shares made={of} onOpen={show} />}
        </>
      )}
      <NextActs proposal={proposal} unitCode={structure.unit.code} />
      <OpenedCard
        unitCode={opened?.unit.code ?? structure.unit.code}
        figure={opened}
        onClose={() => show(null)}
      />
    </section>
  );
}

/** Where the numbers are adjusted, and where the people are. */
function NextActs({ proposal: { roundCode }, unitCode }: { proposal: Made['proposal']; unitCode: string }) {
  const seesSources = useMay('case-reader');
  return (
    <nav className="row" aria-label={sayProposal('act.title')}>
      {roundCode === null ? (
        <Link to="/chi-tieu">{sayProposal('act.targets')}</Link>
      ) : (
        <Link to="/vong-giao/$roundCode" params={{ roundCode }}>
          {sayProposal('act.round')}
        </Link>
      )}
      {seesSources && (
        <Link to="/nguon" search={{ unitCode }}>
          {sayProposal('act.sources')}
        </Link>
      )}
    </nav>
  );
}
