import { EmptyHouse } from '#features/imports/web/EmptyHouse.tsx';
import { RemoveDemo } from '#features/imports/web/RemoveDemo.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { StartSteps } from './StartSteps.tsx';
import { sayStart } from './sayStart.ts';
import { useMayStart, useStart } from './useStart.ts';

/** The first steps of an installation, for its administrator. */
export function StartScreen() {
  const start = useStart();
  const may = useMayStart();
  return (
    <Page title={sayStart('start.title')}>
      {!may && <Notice kind="note" title={sayStart('start.not-mine')} lines={[sayStart('start.ask')]} />}
      {start && (
        <div className="stack">
          <p>{sayStart('start.what')}</p>
          <StartSteps start={start} />
          <section>
            <h2>{sayStart('start.demo')}</h2>
            {start.hasSamples ? <RemoveDemo /> : <EmptyHouse isEmpty={start.root === null} />}
          </section>
        </div>
      )}
    </Page>
  );
}
