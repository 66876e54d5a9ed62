import { Button, Checkbox, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../say.ts';
import { type Help, stepsOf, termsOf } from './help.ts';
import { switchLetterKeys, useLetterKeys } from './letterKeys.ts';
import { sayHelp } from './sayHelp.ts';
import './help.css';

type Props = { read: (() => Promise<Help>) | undefined; isOpen: boolean; onClose: () => void };

/** What the page is for, what to do first, what its words mean; and what holds on every page. */
export function HelpPanel({ read, isOpen, onClose }: Props) {
  const [help, setHelp] = useState<Help>({});
  useEffect(() => {
    void read?.().then(setHelp);
  }, [read]);
  return (
    <Drawer
      open={isOpen}
      title={sayHelp('help.title')}
      onClose={onClose}
      size={560}
      rootClassName="help-panel"
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <div className="stack help">
        <p>{help.what ?? sayHelp('help.none')}</p>
        <Steps steps={stepsOf(help)} />
        <Terms terms={termsOf(help)} />
        <Everywhere />
      </div>
    </Drawer>
  );
}

function Steps({ steps }: { steps: string[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{sayHelp('help.steps')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function Terms({ terms }: { terms: { word: string; meaning: string }[] }) {
  if (terms.length === 0) return null;
  return (
    <section>
      <h2>{sayHelp('help.terms')}</h2>
      <dl>
        {terms.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Everywhere() {
  const areOn = useLetterKeys();
  return (
    <section>
      <h2>{sayHelp('help.everywhere')}</h2>
      <ul>
        <li>{sayHelp('help.text-size')}</li>
        <li>{sayHelp('help.sign-out')}</li>
        <li>{sayHelp('help.keys')}</li>
      </ul>
      <Checkbox checked={areOn} onChange={({ target }) => switchLetterKeys(target.checked)}>
        {sayHelp('help.letter-keys')}
      </Checkbox>
      <p className="help-contact">{sayHelp('help.contact')}</p>
    </section>
  );
}
