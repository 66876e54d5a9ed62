import { remindOfCase } from '#features/notifications/contract.ts';
import { InboxLink } from '#features/notifications/web/InboxLink.tsx';
import { TodayPage } from '#features/tasks/web/TodayPage.tsx';
import type { Remind } from '#features/tasks/web/task.ts';
import { call } from '#web/api.ts';

const remind: Remind = async ({ kind, id, caseCode }) => {
  if (kind === 'case') return call(remindOfCase, { caseCode: caseCode ?? '' });
  const { remindRequest } = await import('#features/requests/contract.ts');
  return call(remindRequest, { requestId: id });
};

/** The tasks of the day, with the way to the inbox and reminders to others. */
export function TodayScreen() {
  return <TodayPage aside={<InboxLink />} remind={remind} />;
}
