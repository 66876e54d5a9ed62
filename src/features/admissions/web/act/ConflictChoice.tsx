import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { call } from '#web/api.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import type { Refused } from '#web/refused.ts';
import { readCase } from '../../readingContract.ts';
import type { Case } from '../case/CasePage.tsx';
import { eventWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';

type Props = {
  one: Case;
  refused: Refused;
  /** Sends the same again, on top of what is there by now. */
  onKeep: (version: number) => void;
  onDrop: () => void;
};

/** Somebody else recorded something meanwhile: what it was, and the choice between theirs and mine. */
export function ConflictChoice({ one, refused, onKeep, onDrop }: Props) {
  const client = useQueryClient();
  const { data } = useRead(readCase, { caseCode: one.code });
  const newest = data?.events.at(-1);
  const fresh = () => call(readCase, { caseCode: one.code });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        kind="warning"
        title={sayCase('conflict.title')}
        lines={[
          ...refused.sentences,
          sayCase('conflict.what'),
          ...(data && newest && data.version > one.version
            ? [
                sayCase('conflict.latest', {
                  day: printDay(newest.on),
                  what: eventWords(newest, data.members),
                }),
              ]
            : []),
        ]}
      >
        <Button onClick={() => void fresh().then(({ version }) => onKeep(version))}>
          {sayCase('conflict.mine')}
        </Button>
        <Button onClick={() => void client.invalidateQueries().then(onDrop)}>
          {sayCase('conflict.theirs')}
        </Button>
      </Notice>
    </div>
  );
}
