import { wordsOf } from '#web/words.ts';
import type { MeetingBody, MeetingKind } from '../model.ts';
import { meetingWords } from './messages.vi.ts';

export const sayMeeting = wordsOf(meetingWords);

/** What a meeting is called: `Họp chi bộ thường kỳ`, `Hội ý chi ủy`. */
export const titleOf = ({ body, kind }: { body: MeetingBody; kind: MeetingKind }): string =>
  kind === 'consultation'
    ? sayMeeting('title.consultation')
    : sayMeeting('title.of', { body: sayMeeting(`body.${body}`), kind: sayMeeting(`kind.${kind}`) });
