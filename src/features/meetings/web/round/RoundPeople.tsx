import { Checkbox } from 'antd';
import { sayProbation } from '#features/admissions/web/probation/sayProbation.ts';
import { printDay } from '#web/printDay.ts';
import type { Probationer } from './RoundDrawer.tsx';
import { sayRound } from './sayRound.ts';

type Props = {
  people: readonly Probationer[];
  isChosen: (one: Probationer) => boolean;
  onToggle: (caseCode: string) => void;
};

const beside = ({ endsOn, meetingOn, round, lacks }: Probationer): string =>
  [
    sayRound('ended', { day: printDay(endsOn) }),
    round === 'planned' && meetingOn && sayRound('listed-elsewhere', { day: printDay(meetingOn) }),
    lacks.length > 0 &&
      sayRound('lacks', { what: lacks.map((one) => sayProbation(`lack.${one}`)).join(', ') }),
  ]
    .filter(Boolean)
    .join('; ');

/** Whom to put on the list, each with what is still missing for the vote. */
export function RoundPeople({ people, isChosen, onToggle }: Props) {
  if (people.length === 0) return <p>{sayRound('nobody-by-day')}</p>;
  return (
    <fieldset className="round-people">
      <legend>{sayRound('people')}</legend>
      {people.map((one) => (
        <div key={one.caseCode}>
          <Checkbox checked={isChosen(one)} onChange={() => onToggle(one.caseCode)}>
            {one.fullName ?? one.caseCode}
          </Checkbox>
          <p>{beside(one)}</p>
        </div>
      ))}
    </fieldset>
  );
}
