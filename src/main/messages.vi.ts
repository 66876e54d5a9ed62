import { accessMessages } from '#features/access/messages.vi.ts';
import { admissionsMessages } from '#features/admissions/messages.vi.ts';
import { pastingMessages } from '#features/admissions/pasting/messages.vi.ts';
import { allocationMessages } from '#features/allocation/messages.vi.ts';
import { auditMessages } from '#features/audit/messages.vi.ts';
import { calendarMessages } from '#features/calendar/messages.vi.ts';
import { campaignsMessages } from '#features/campaigns/messages.vi.ts';
import { classesMessages } from '#features/classes/messages.vi.ts';
import { documentsMessages } from '#features/documents/messages.vi.ts';
import { exportsMessages } from '#features/exports/messages.vi.ts';
import { factsMessages } from '#features/facts/messages.vi.ts';
import { helpingMessages } from '#features/helping/messages.vi.ts';
import { importsMessages } from '#features/imports/messages.vi.ts';
import { introductionsMessages } from '#features/introductions/messages.vi.ts';
import { jobsMessages } from '#features/jobs/messages.vi.ts';
import { meetingsMessages } from '#features/meetings/messages.vi.ts';
import { membersMessages } from '#features/members/messages.vi.ts';
import { monitoringRefusals } from '#features/monitoring/messages.refusals.vi.ts';
import { notificationMessages } from '#features/notifications/messages.vi.ts';
import { organisationsMessages } from '#features/organisations/messages.vi.ts';
import { papersMessages } from '#features/papers/messages.vi.ts';
import { peopleMessages } from '#features/people/messages.vi.ts';
import { placesMessages } from '#features/places/messages.vi.ts';
import { plansMessages } from '#features/plans/messages.vi.ts';
import { reportsMessages } from '#features/reports/messages.vi.ts';
import { requestsMessages } from '#features/requests/messages.vi.ts';
import { rulesMessages } from '#features/rules/messages.vi.ts';
import { sourcesMessages } from '#features/sources/messages.vi.ts';
import { viewsMessages } from '#features/views/messages.vi.ts';
import { serverMessages } from '#server/messages.vi.ts';

/** Every sentence of the server side, by key. */
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
