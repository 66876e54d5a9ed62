import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { readOwnPeople } from '../contract.ts';
import { Beside } from './Beside.tsx';
import { PersonCard } from './PersonCard.tsx';
import { sayOwn } from './sayOwn.ts';
import { Week } from './Week.tsx';
import './own.css';

const Propose = lazy(async () => ({ default: (await import('./Propose.tsx')).Propose }));

export type Own = OutputOf<typeof readOwnPeople>;

/** What one member has promised: the people first, what is due this week, and a way to write it down. */
export function OwnPage() {
  const may = useMay(readOwnPeople.policy);
  const [isProposing, propose] = useState(false);
  return (
    <Page
      title={sayOwn('title')}
      aside={
        may && (
          <Button size="large" aria-haspopup="dialog" onClick={() => propose(true)}>
            {sayOwn('propose.open')}
          </Button>
        )
      }
    >
      {may ? (
        <Promised />
      ) : (
        <Notice kind="note" title={sayOwn('not-mine')} lines={[sayOwn('not-mine-cure')]} />
      )}
      <Suspense fallback={null}>{isProposing && <Propose onClose={() => propose(false)} />}</Suspense>
    </Page>
  );
}

function Promised() {
  return (
    <Loaded from={useRead(readOwnPeople, {}, { keepsFormer: true })}>
      {(own) => (
        <>
          <p className="own-who">{sayOwn('who', { name: own.fullName ?? '', unit: own.unitName })}</p>
          <Targets targets={own.targets} />
          <div className="own">
            <section>
              <h2>{sayOwn('people')}</h2>
              {own.people.length === 0 && (
                <Notice kind="note" title={sayOwn('people.none')} lines={[sayOwn('people.none-cure')]} />
              )}
              {own.people.map((person) => (
                <PersonCard key={person.caseCode} person={person} />
              ))}
              {own.people.length > 0 && (
                <p className="own-rule">
                  {sayOwn(own.contactMonths.isUnverified ? 'rule.unverified' : 'rule', {
                    n: own.contactMonths.value,
                  })}
                </p>
              )}
            </section>
            <div className="own-beside">
              <Week own={own} />
              <Beside own={own} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

const sentenceOf = ({ period, number, done }: Own['targets'][number]): string => {
  const values = { period: parsePeriod(period)?.label ?? period, done: printCount(done) };
  if (number === null) return sayOwn('target.unnumbered', values);
  return sayOwn(done >= number ? 'target.reached' : 'target', { ...values, n: printCount(number) });
};

function Targets({ targets }: Pick<Own, 'targets'>) {
  if (targets.length === 0) return <p className="own-target">{sayOwn('target.none')}</p>;
  return targets.map((target) => (
    <p key={target.code} className="own-target">
      {sentenceOf(target)}
    </p>
  ));
}
