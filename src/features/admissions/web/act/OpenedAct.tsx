import { lazy, Suspense } from 'react';
import type { Case, Opened } from '../case/CasePage.tsx';

const ActDrawer = lazy(async () => ({ default: (await import('./ActDrawer.tsx')).ActDrawer }));

type Props = {
  one: Case;
  opened: Opened | null;
  onClose: () => void;
  /** What was done, in words; the drawer is closed before. */
  onDone: (words: string) => void;
};

/** The drawer of what is opened on a case, fetched when it first is. */
export function OpenedAct({ one, opened, onClose, onDone }: Props) {
  return (
    <Suspense fallback={null}>
      {opened && (
        <ActDrawer
          one={one}
          opened={opened}
          onClose={onClose}
          onDone={(words) => {
            onClose();
            onDone(words);
          }}
        />
      )}
    </Suspense>
  );
}
