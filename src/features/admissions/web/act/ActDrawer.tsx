import { useIsFetching } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import { Loading } from '#web/Loaded.tsx';
import { readCase } from '../../contract/reading.ts';
import type { Case, Opened } from '../case/CasePage.tsx';
import { sayAct, sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import { CorrectEvent } from './CorrectEvent.tsx';
import { Describe } from './Describe.tsx';
import { RecordAct } from './RecordAct.tsx';

export type FormProps = { one: Case; onClose: () => void; onDone: (words: string) => void };

const titleOf = (opened: Opened): string => {
  if ('act' in opened) return sayAct([`act.${opened.act}`]);
  return 'correct' in opened ? sayCase('history.correct') : sayOpening('profile.describe');
};

/** What is written into the case, beside it. */
export function ActDrawer({ opened, one, ...how }: FormProps & { opened: Opened }) {
  const isReading = useIsFetching({ queryKey: [readCase.action] }) > 0;
  // What the writer saw: the page behind may be read anew meanwhile. What was recorded just before is waited for.
  const [seen, see] = useState(isReading ? null : one);
  if (seen === null && !isReading) see(one);
  return (
    <Drawer open title={titleOf(opened)} onClose={how.onClose} size="large" destroyOnHidden>
      {seen === null ? <Loading /> : <OpenedForm {...how} one={seen} opened={opened} />}
    </Drawer>
  );
}

function OpenedForm({ opened, ...rest }: FormProps & { opened: Opened }) {
  if ('act' in opened) return <RecordAct {...rest} act={opened.act} />;
  if ('correct' in opened) return <CorrectEvent {...rest} event={opened.correct} isVoid={opened.isVoid} />;
  return <Describe {...rest} />;
}
