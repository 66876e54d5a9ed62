import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '#web/api.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readCase } from '../../readingContract.ts';
import type { Case } from '../case/CasePage.tsx';
import { eventWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';

type Props = {
  one: Case;
  /** Sends the same again, on top of what is there by now. */
  onKeep: (version: number) => void;
  onDrop: () => void;
};

/** Somebody else recorded something meanwhile: what it was, and the choice between theirs and mine. */
export function ConflictChoice({ one, onKeep, onDrop }: Props) {
  const client = useQueryClient();
  const { data } = useRead(readCase, { caseCode: one.code });
  const newest = data?.events.at(-1);
  const fresh = () => call(readCase, { caseCode: one.code });
  return (
    <Notice
      kind="warning"
      title={sayCase('conflict.title')}
      lines={[
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
  );
}
