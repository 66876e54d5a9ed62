import { MeetingPage } from '#features/meetings/web/MeetingPage.tsx';
import { MinutesButton } from '#features/papers/web/MinutesButton.tsx';

const minutes = (meetingCode: string) => <MinutesButton meetingCode={meetingCode} />;

/** One meeting, with its minutes to print. */
export function MeetingScreen() {
  return <MeetingPage minutes={minutes} />;
}
