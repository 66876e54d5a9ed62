import { accessMessages } from '#features/access/messages.en.ts';
import { admissionsMessages } from '#features/admissions/messages.en.ts';
import { pastingMessages } from '#features/admissions/pasting/messages.en.ts';
import { allocationMessages } from '#features/allocation/messages.en.ts';
import { auditMessages } from '#features/audit/messages.en.ts';
import { calendarMessages } from '#features/calendar/messages.en.ts';
import { campaignsMessages } from '#features/campaigns/messages.en.ts';
import { classesMessages } from '#features/classes/messages.en.ts';
import { documentsMessages } from '#features/documents/messages.en.ts';
import { exportsMessages } from '#features/exports/messages.en.ts';
import { factsMessages } from '#features/facts/messages.en.ts';
import { helpingMessages } from '#features/helping/messages.en.ts';
import { importsMessages } from '#features/imports/messages.en.ts';
import { introductionsMessages } from '#features/introductions/messages.en.ts';
import { jobsMessages } from '#features/jobs/messages.en.ts';
import { meetingsMessages } from '#features/meetings/messages.en.ts';
import { membersMessages } from '#features/members/messages.en.ts';
import { monitoringRefusals } from '#features/monitoring/messages.refusals.en.ts';
import { notificationMessages } from '#features/notifications/messages.en.ts';
import { organisationsMessages } from '#features/organisations/messages.en.ts';
import { papersMessages } from '#features/papers/messages.en.ts';
import { peopleMessages } from '#features/people/messages.en.ts';
import { placesMessages } from '#features/places/messages.en.ts';
import { plansMessages } from '#features/plans/messages.en.ts';
import { reportsMessages } from '#features/reports/messages.en.ts';
import { requestsMessages } from '#features/requests/messages.en.ts';
import { rulesMessages } from '#features/rules/messages.en.ts';
import { sourcesMessages } from '#features/sources/messages.en.ts';
import { viewsMessages } from '#features/views/messages.en.ts';
import { serverMessages } from '#server/messages.en.ts';

/** Every sentence of the server side in English, by key. */
export const allMessages: Record<string, string> = {
  ...serverMessages,
  ...accessMessages,
  ...auditMessages,
  ...importsMessages,
  ...organisationsMessages,
  ...peopleMessages,
  ...membersMessages,
  ...placesMessages,
  ...documentsMessages,
  ...calendarMessages,
  ...rulesMessages,
  ...plansMessages,
  ...factsMessages,
  ...admissionsMessages,
  ...pastingMessages,
  ...sourcesMessages,
  ...meetingsMessages,
  ...requestsMessages,
  ...classesMessages,
  ...papersMessages,
  ...introductionsMessages,
  ...allocationMessages,
  ...reportsMessages,
  ...helpingMessages,
  ...campaignsMessages,
  ...monitoringRefusals,
  ...viewsMessages,
  ...jobsMessages,
  ...exportsMessages,
  ...notificationMessages,
};
