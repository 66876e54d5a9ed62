import { useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '#web/api.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import type { Refused } from '#web/refused.ts';
import { readCase } from '../../contract/reading.ts';
import type { Case } from '../case/CasePage.tsx';
import { eventWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import { mergeOf, type Said } from './merge.ts';

/** The same record as it was when the form opened, as it is now, and as it would be sent. */
export type Compared = { was: Said; theirs: Said; mine: Said };

type Props = {
  one: Case;
  /** The last event that the form knew of. */
  seen: number;
  refused: Refused;
  /** Null where the other wrote something else: both can stand. */
  compare: (now: Case) => Compared | null;
  labelOf: (field: string) => string;
  wordsOf: (field: string, value: unknown) => string;
  /** Sends the same again, on top of what is there by now. */
  onBeside: (now: Case) => void;
  /** Sends these values in the place of what the other wrote. */
  onSend: (values: Said, now: Case) => void;
  /** What the sending of a choice was answered. */
  answer?: Refused | null;
  onDrop: () => void;
};

/** Who else wrote into the case meanwhile. */
const otherOf = (refused: Refused): string =>
  String(
    refused.reasons.find(({ code }) => code === 'case-changed-meanwhile')?.values?.by ??
      sayCase('conflict.somebody'),
  );

/** Somebody else recorded something meanwhile: who, what, both values, and the choice between theirs, mine and both. */
export function ConflictChoice({ one, seen, refused, compare, onBeside, onDrop, ...rest }: Props) {
  const client = useQueryClient();
  const [now, setNow] = useState<Case | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for each refusal
  useEffect(() => void call(readCase, { caseCode: one.code }).then(setNow, () => undefined), [refused]);
  const compared = now && compare(now);
  const drop = () => void client.invalidateQueries().then(onDrop);
  const since = now?.events.filter(({ id, isVoid }) => id > seen && !isVoid) ?? [];
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        kind="warning"
        title={sayCase('conflict.title')}
        lines={[
          ...refused.reasons.slice(0, 1).map(({ message }) => message),
          ...since.map((event) =>
            sayCase('conflict.latest', {
              day: printDay(event.on),
              what: eventWords(event, now ?? one),
            }),
          ),
          ...(now && !compared ? [sayCase('conflict.beside')] : []),
        ]}
      >
        {now && !compared && (
          <>
            <Button type="primary" onClick={() => onBeside(now)}>
              {sayCase('conflict.both')}
            </Button>
            <Button onClick={drop}>{sayCase('conflict.theirs')}</Button>
          </>
        )}
        {now && compared && (
          <Choice {...rest} now={now} compared={compared} other={otherOf(refused)} onDrop={drop} />
        )}
      </Notice>
    </div>
  );
}

type ChoiceProps = Pick<Props, 'labelOf' | 'wordsOf' | 'onSend' | 'answer' | 'onDrop'> & {
  now: Case;
  compared: Compared;
  other: string;
};

/** Both values of each field that differs; what only one of the two changed is kept by a merge unasked. */
function Choice({ now, compared, other, labelOf, wordsOf, onSend, answer = null, onDrop }: ChoiceProps) {
  const { was, theirs, mine } = compared;
  const { merged, disputed, onlyMine, onlyTheirs } = mergeOf(was, theirs, mine);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const told = (field: string, value: unknown): string => wordsOf(field, value) || sayCase('conflict.empty');
  const merge = { ...merged, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  if (disputed.length + onlyMine.length === 0) {
    return (
      <>
        <p>{sayCase('conflict.equal')}</p>
        <Button onClick={onDrop}>{sayCase('conflict.theirs')}</Button>
      </>
    );
  }
  return (
    <div className="conflict">
      {disputed.map((field) => (
        <fieldset key={field}>
          <legend>{labelOf(field)}</legend>
          <Radio.Group
            className="act-choices"
            value={taken.includes(field) ? 'theirs' : 'mine'}
            onChange={({ target }) =>
              setTaken([
                ...taken.filter((one) => one !== field),
                ...(target.value === 'theirs' ? [field] : []),
              ])
            }
            options={[
              { value: 'mine', label: sayCase('conflict.value-mine', { value: told(field, mine[field]) }) },
              {
                value: 'theirs',
                label: sayCase('conflict.value-theirs', { other, value: told(field, theirs[field]) }),
              },
            ]}
          />
        </fieldset>
      ))}
      {(onlyMine.length > 0 || onlyTheirs.length > 0) && (
        <ul>
          {onlyMine.map((field) => (
            <li key={field}>
              {sayCase('conflict.only-mine', { field: labelOf(field), value: told(field, mine[field]) })}
            </li>
          ))}
          {onlyTheirs.map((field) => (
            <li key={field}>
              {sayCase('conflict.only-theirs', {
                field: labelOf(field),
                other,
                value: told(field, theirs[field]),
              })}
            </li>
          ))}
        </ul>
      )}
      <RefusedLines refused={answer} />
      <div className="notice-acts">
        <Button type="primary" onClick={() => onSend(merge, now)}>
          {sayCase('conflict.merge')}
        </Button>
        <Button onClick={() => onSend(mine, now)}>{sayCase('conflict.mine')}</Button>
        <Button onClick={onDrop}>{sayCase('conflict.theirs')}</Button>
      </div>
    </div>
  );
}
