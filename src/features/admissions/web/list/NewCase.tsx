import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import type { Found } from './FindPerson.tsx';
import { NewPerson } from './NewPerson.tsx';
import { OpenCase } from './OpenCase.tsx';

type Props = {
  /** Somebody who was found before; null for who is not yet known. */
  found: Found | null;
  /** Where people are looked for. */
  unitCode: string;
  onClose: () => void;
};

/** The drawer takes the focus when it opens; one begins with the name. */
const beginTyping = (isOpen: boolean): void => {
  if (isOpen) document.querySelector<HTMLElement>('.new-case-name')?.focus();
};

/** A case for somebody who is known, or for a new person who is entered with it. */
export function NewCase({ found, unitCode, onClose }: Props) {
  const [chosen, choose] = useState(found);
  const title = chosen
    ? sayCase('open.title', { name: chosen.fullName ?? chosen.personCode })
    : sayOpening('new.title');
  return (
    <Drawer open title={title} onClose={onClose} size="large" afterOpenChange={beginTyping}>
      {chosen === null && <NewPerson unitCode={unitCode} onChoose={choose} />}
      {chosen && <OpenCase found={chosen} />}
      {chosen && found === null && (
        <Button className="new-case-back" onClick={() => choose(null)}>
          {sayOpening('new.someone-else')}
        </Button>
      )}
    </Drawer>
  );
}
