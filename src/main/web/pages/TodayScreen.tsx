import { lazy, Suspense } from 'react';
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

const MissingLink = lazy(async () => ({
  default: (await import('#features/admissions/web/list/MissingLink.tsx')).MissingLink,
}));

/** The tasks of the day, with the way to the inbox, to what lacks papers, and reminders to others. */
export function TodayScreen() {
  const aside = (
    <>
      <Suspense>
        <MissingLink />
      </Suspense>
      <InboxLink />
    </>
  );
  return <TodayPage aside={aside} remind={remind} />;
}
