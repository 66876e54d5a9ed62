import { Button } from 'antd';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { sayAct, sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import { saySourcing } from '../saySourcing.ts';
import type { Case } from './CasePage.tsx';
import { Profile } from './Profile.tsx';
import { Section } from './Section.tsx';
import { Sourcing } from './Sourcing.tsx';
import type { PartProps } from './Work.tsx';

type Person = Case['people'][number];
const ASSIGN = 'assign-helper';

/** A member's name, or what the introducing organisation is. */
export const nameOf = ({ kind, memberId }: Person, { members }: Case): string =>
  kind === 'member'
    ? (members.find((member) => member.memberId === memberId)?.fullName ?? sayCase('people.elsewhere'))
    : sayAct([`value.kind.${kind}`]);

/** Who stands beside the person, and what the rules judge of the person. */
export function People({ one, open }: PartProps) {
  const may = useMay('case-writer');
  const mayAssign = one.moves.some(
    ({ act, isMine, blockers }) => act === ASSIGN && isMine && blockers.length === 0,
  );
  return (
    <Section title={sayCase('people.title')}>
      {one.people.length === 0 && <p>{sayCase('people.none')}</p>}
      <ul className="case-lines">
        {one.people.map((person) => (
          <li key={`${person.role} ${person.kind} ${person.memberId} ${person.since}`}>
            <Beside person={person} one={one} />
          </li>
        ))}
      </ul>
      <h3>{saySourcing('sourcing.title')}</h3>
      <Sourcing one={one} />
      <h3>{sayOpening('profile.title')}</h3>
      <Profile one={one} />
      {may && one.group !== 'ended' && (
        <div className="case-acts">
          {mayAssign && <Button onClick={() => open({ act: ASSIGN })}>{sayAct([`act.${ASSIGN}`])}</Button>}
          <Button onClick={() => open({ describe: true })}>{sayOpening('profile.describe')}</Button>
        </div>
      )}
    </Section>
  );
}

function Beside({ person, one }: { person: Person; one: Case }) {
  const { role, since, togetherSince, isCurrent } = person;
  const what =
    role === 'introducer' ? 'people.introducer' : isCurrent ? 'people.helper' : 'people.helper-before';
  return (
    <div>
      <p>
        {sayCase(what)}: <strong>{nameOf(person, one)}</strong>
      </p>
      <p className="case-soft">
        {sayCase(role === 'helper' ? 'people.since' : 'people.on', { day: printDay(since) })}
        {togetherSince && ` · ${sayCase('people.together', { day: printDay(togetherSince) })}`}
      </p>
    </div>
  );
}
