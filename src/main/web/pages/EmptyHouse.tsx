import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';

/** Before the first unit: what to do next. */
export function EmptyHouse() {
  return (
    <Notice kind="note" title={say('empty.title')} lines={[say('empty.demo'), say('empty.import')]}></Notice>
  );
}
