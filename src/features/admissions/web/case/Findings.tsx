import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import { eventWords } from '../eventWords.ts';
import { sayBlocker, sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';
import { Unverified } from './Missing.tsx';
import { Section } from './Section.tsx';

/** Faults of the dossier: where each lies, its clause, and who can mend it. */
export function Findings({ one }: { one: Case }) {
  return (
    <Section title={sayCase('findings.title')}>
      {one.findings.length === 0 ? (
        <p className="case-fine">
          <Icon name="done" />
          {sayCase('findings.none')}
        </p>
      ) : (
        <ul className="case-lines">
          {one.findings.map((finding) => {
            const event = one.events.find(({ id }) => id === finding.eventId);
            return (
              <li key={`${finding.code} ${finding.eventId}`}>
                <Icon name="error" />
                <div>
                  <p>
                    {sayBlocker(finding)} <Unverified isUnverified={finding.isUnverified} />
                  </p>
                  {event && (
                    <p className="case-soft">
                      {sayCase('findings.at', {
                        day: printDay(event.on),
                        what: eventWords(event, one),
                      })}
                    </p>
                  )}
                  <p className="case-soft">
                    {sayCase('findings.clause', { clause: finding.clause })}.{' '}
                    {sayCase('findings.cure', { party: sayCode('party', finding.remover) })}.
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
