import { Button } from 'antd';
import { useMay } from '#web/useMay.ts';
import { sayAct, sayBlocker, sayCase, sayCode } from '../sayCase.ts';
import type { Case, Open } from './CasePage.tsx';
import { Unverified } from './Missing.tsx';
import { Section } from './Section.tsx';
import type { PartProps } from './Work.tsx';

/** What takes a case off its way or to another place; nobody does it in passing. */
const ASIDE = [
  'withdraw',
  'remove-from-list',
  'refuse',
  'pause',
  'die',
  'leave',
  'annul',
  'send-away',
  'receive-dossier',
  'accept',
];

type Move = Case['moves'][number];
const isAside = ({ act }: Move): boolean => ASIDE.includes(act);

/** Every act the case offers besides the next: open ones as buttons, blocked ones with all that blocks them. */
export function Moves({ one, open }: PartProps) {
  const may = useMay('case-writer');
  const offered = one.moves.filter(({ blockers, isByVote }) => blockers.length === 0 && !isByVote);
  const mine = may ? offered.filter(({ isMine, act }) => isMine && act !== one.next) : [];
  // What a task lacks is offered beside that task.
  const isDone = ({ step }: Move) =>
    one.steps.some(({ number, state }) => number === step && state === 'done');
  const fresh = mine.filter((move) => !isAside(move) && move.step === null);
  const again = mine.filter((move) => !isAside(move) && move.step !== null && isDone(move));
  const others = offered.filter(({ isMine }) => !may || !isMine);
  const blocked = one.moves.filter(({ blockers }) => blockers.length > 0);
  return (
    <Section title={sayCase('moves.title')}>
      <Buttons moves={fresh} open={open} />
      {mine.length === 0 && <p>{sayCase('moves.none')}</p>}
      {again.length > 0 && (
        <details className="case-more">
          <summary>{sayCase('moves.again')}</summary>
          <Buttons moves={again} open={open} />
        </details>
      )}
      {mine.some(isAside) && (
        <details className="case-more">
          <summary>{sayCase('moves.aside')}</summary>
          <Buttons moves={mine.filter(isAside)} open={open} />
        </details>
      )}
      {blocked.length > 0 && (
        <details className="case-more">
          <summary>{sayCase('moves.blocked')}</summary>
          <Blocked moves={blocked} />
        </details>
      )}
      {others.length > 0 && (
        <details className="case-more">
          <summary>{sayCase('moves.others')}</summary>
          <ul className="case-lines">
            {others.map(({ act, by }) => (
              <li key={act}>
                {sayAct([`act.${act}`])}: {sayCode('party', by)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Buttons({ moves, open }: { moves: readonly Move[]; open: Open }) {
  return (
    <div className="case-acts">
      {moves.map(({ act }) => (
        <Button key={act} onClick={() => open({ act })}>
          {sayAct([`act.${act}`])}
        </Button>
      ))}
    </div>
  );
}

function Blocked({ moves }: { moves: readonly Move[] }) {
  return (
    <ul className="case-lines">
      {moves.map(({ act, blockers }) => (
        <li key={act}>
          <div>
            <p>
              <strong>{sayAct([`act.${act}`])}</strong>
            </p>
            <ul>
              {blockers.map((blocker) => (
                <li key={blocker.code}>
                  {sayBlocker(blocker)} <Unverified isUnverified={blocker.isUnverified} />{' '}
                  <span className="case-soft">
                    {sayCase('findings.cure', { party: sayCode('party', blocker.remover) })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
