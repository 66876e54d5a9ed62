import { Icon } from '#web/Icon.tsx';
import { sayBlocker, sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';
import { Section } from './Section.tsx';

/** A value that rests on a text nobody has read yet. */
export function Unverified({ isUnverified }: { isUnverified: boolean }) {
  return isUnverified && <span className="case-tag">{sayCase('case.unconfirmed')}</span>;
}

/** What the case lacks for its next turning point: each with who supplies it and its clause. */
export function Missing({ one }: { one: Case }) {
  if (one.group === 'ended') return null;
  return (
    <Section title={sayCase('missing.title')}>
      {one.missing.length === 0 ? (
        <p className="case-fine">
          <Icon name="done" />
          {sayCase('missing.none')}
        </p>
      ) : (
        <ul className="case-lines">
          {one.missing.map((lack) => (
            <li key={lack.code}>
              <Icon name={lack.remover === 'time' ? 'clock' : 'warning'} />
              <div>
                <p>
                  {sayBlocker(lack)} <Unverified isUnverified={lack.isUnverified} />
                </p>
                <p className="case-soft">
                  {lack.remover === 'time'
                    ? sayCase('missing.waits')
                    : sayCase('missing.by', { party: sayCode('party', lack.remover) })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
