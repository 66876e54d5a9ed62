import { Button } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { MOST_PER_MEMBER } from '../../model.ts';
import type { offerMemberTargets } from '../../targetContract.ts';
import { sayTargets } from './sayTargets.ts';

type Member = OutputOf<typeof offerMemberTargets>['members'][number];
type Numbers = ReadonlyMap<string, number>;
type Props = { members: readonly Member[]; numbers: Numbers; onChange: (numbers: Numbers) => void };

/** The roll of a branch, to be chosen from; who has a target for the period already keeps it. */
export function Roll({ members, numbers, onChange }: Props) {
  const free = members.filter(({ number }) => number === null);
  const set = (code: string, number: number | null) => {
    const next = new Map(numbers);
    if (number === null) next.delete(code);
    else next.set(code, number);
    onChange(next);
  };
  return (
    <fieldset className="targets-roll">
      <legend>{sayTargets('give.members')}</legend>
      <p className="row">
        <Button
          onClick={() =>
            onChange(new Map(free.map(({ memberCode }) => [memberCode, numbers.get(memberCode) ?? 1])))
          }
        >
          {sayTargets('give.all')}
        </Button>
        <Button onClick={() => onChange(new Map())}>{sayTargets('give.nobody')}</Button>
      </p>
      <ul>
        {members.map((member) => (
          <Line
            key={member.memberCode}
            {...{ member, set }}
            chosen={numbers.get(member.memberCode) ?? null}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type LineProps = {
  member: Member;
  chosen: number | null;
  set: (code: string, number: number | null) => void;
};

function Line({ member: { memberCode, fullName, isFullMember, number }, chosen, set }: LineProps) {
  const name = fullName ?? memberCode;
  const mark =
    number === null
      ? !isFullMember && sayTargets('give.probationary')
      : sayTargets('give.given', { n: number });
  return (
    <li>
      <label>
        <input
          type="checkbox"
          disabled={number !== null}
          checked={chosen !== null}
          onChange={({ target }) => set(memberCode, target.checked ? 1 : null)}
        />
        <span>
          {name}
          {mark && <small>{mark}</small>}
        </span>
      </label>
      {chosen !== null && (
        <span className="targets-each">
          <label htmlFor={`targets-${memberCode}`} className="only-read-aloud">
            {sayTargets('give.each', { name })}
          </label>
          <NumberInput
            id={`targets-${memberCode}`}
            isWhole
            max={MOST_PER_MEMBER}
            value={chosen}
            onChange={(n) => n !== null && n >= 1 && set(memberCode, n)}
          />
        </span>
      )}
    </li>
  );
}
