import { useMatches } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { dressed } from '../dressed.tsx';
import { PlainButton } from '../PlainButton.tsx';
import { say } from '../say.ts';
import { isLetterKey } from './letterKeys.ts';

const HelpPanel = dressed(async () => (await import('./HelpPanel.tsx')).HelpPanel);

/** Help for the page one is on, at the same place of every page, and under the key `?`. */
export function HelpButton() {
  const page = useMatches({ select: (matches) => matches.at(-1) });
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isLetterKey(event, '?')) return;
      setWanted(true);
      setOpen(true);
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);
  const read = page?.staticData.help;
  return (
    <>
      <PlainButton
        className="frame-help"
        aria-haspopup="dialog"
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {say('help.button')}
      </PlainButton>
      {isWanted && (
        <Suspense>
          <HelpPanel key={page?.routeId} read={read} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
