import { Link } from '@tanstack/react-router';
import { Notice } from '#web/Notice.tsx';
import { StartSteps } from './StartSteps.tsx';
import { sayStart } from './sayStart.ts';
import { useStart } from './useStart.ts';

/** Leads back to the first steps while some are left. */
export function StartReminder() {
  const start = useStart();
  const next = start?.steps.find(({ isDone }) => !isDone);
  if (!start || !next) return null;
  const done = start.steps.filter(({ isDone }) => isDone).length;
  return (
    <Notice
      kind="note"
      title={sayStart('start.left', { done, all: start.steps.length })}
      lines={[sayStart('start.next', { step: sayStart(`step.${next.name}`) })]}
    >
      <Link to="/bat-dau">{sayStart('start.go-on')}</Link>
    </Notice>
  );
}

/** The steps themselves, where nothing else is to be seen yet. */
export function StartAtOnce() {
  const start = useStart();
  return start && <StartSteps start={start} />;
}
