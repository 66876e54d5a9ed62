import { Drawer } from 'antd';
import { useState } from 'react';
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
  // What the writer saw: the page behind may be read anew meanwhile.
  const [seen] = useState(one);
  const rest = { ...how, one: seen };
  return (
    <Drawer open title={titleOf(opened)} onClose={how.onClose} size="large" destroyOnHidden>
      {'act' in opened && <RecordAct {...rest} act={opened.act} />}
      {'correct' in opened && <CorrectEvent {...rest} event={opened.correct} isVoid={opened.isVoid} />}
      {'describe' in opened && <Describe {...rest} />}
    </Drawer>
  );
}
