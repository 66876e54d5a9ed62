import { remindOfCase } from '#features/notifications/contract.ts';
import { InboxLink } from '#features/notifications/web/InboxLink.tsx';
import { TodayPage } from '#features/tasks/web/TodayPage.tsx';
import { call } from '#web/api.ts';

const remind = (caseCode: string): Promise<unknown> => call(remindOfCase, { caseCode });

/** The tasks of the day, with the way to the inbox and reminders to others. */
export function TodayScreen() {
  return <TodayPage aside={<InboxLink />} remind={remind} />;
}
