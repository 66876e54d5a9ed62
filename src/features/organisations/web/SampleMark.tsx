import { say } from '#web/say.ts';

/** Says that a unit and all below it are sample data. */
export function SampleMark() {
  return <strong className="sample-mark">{say('frame.sample')}</strong>;
}
