import type { Db } from '#db/database.ts';
import { accessOperations } from '#features/access/server/routes.ts';
import { admissionsOperations } from '#features/admissions/server/routes.ts';
import { allocationOperations } from '#features/allocation/server/routes.ts';
import { auditOperations } from '#features/audit/server/routes.ts';
import { calendarOperations } from '#features/calendar/server/routes.ts';
import { campaignsOperations } from '#features/campaigns/server/routes.ts';
import { classesOperations } from '#features/classes/server/routes.ts';
import { documentsOperations } from '#features/documents/server/routes.ts';
import { draftsOperations } from '#features/drafts/server/routes.ts';
import { exportsOperations } from '#features/exports/server/routes.ts';
import { factsOperations } from '#features/facts/server/routes.ts';
import { forecastOperations } from '#features/forecast/server/routes.ts';
import { helpingOperations } from '#features/helping/server/routes.ts';
import { importsOperations } from '#features/imports/server/routes.ts';
import { introductionsOperations } from '#features/introductions/server/routes.ts';
import { jobsOperations } from '#features/jobs/server/routes.ts';
import { meetingsOperations } from '#features/meetings/server/routes.ts';
import { membersOperations } from '#features/members/server/routes.ts';
import { dashboardOperations } from '#features/monitoring/server/dashboard/routes.ts';
import { flowOperations } from '#features/monitoring/server/flow/routes.ts';
import { pictureOperations } from '#features/monitoring/server/pictures/routes.ts';
import { monitoringOperations } from '#features/monitoring/server/routes.ts';
import { type Channels, NO_CHANNELS } from '#features/notifications/model.ts';
import { notificationsOperations } from '#features/notifications/server/routes.ts';
import { organisationsOperations } from '#features/organisations/server/routes.ts';
import { papersOperations } from '#features/papers/server/routes.ts';
import { peopleOperations } from '#features/people/server/routes.ts';
import { placesOperations } from '#features/places/server/routes.ts';
import { plansOperations } from '#features/plans/server/routes.ts';
import { reportsOperations } from '#features/reports/server/routes.ts';
import { requestsOperations } from '#features/requests/server/routes.ts';
import { reviewsOperations } from '#features/reviews/server/routes.ts';
import { rulesOperations } from '#features/rules/server/routes.ts';
import { sourcesOperations } from '#features/sources/server/routes.ts';
import { tasksOperations } from '#features/tasks/server/routes.ts';
import { viewsOperations } from '#features/views/server/routes.ts';
import type { AnyOperation } from '#server/perform.ts';

const ofFeatures = (db: Db, channels: Channels): AnyOperation[] => [
  ...accessOperations(db),
  ...documentsOperations,
  ...calendarOperations,
  ...rulesOperations,
  ...importsOperations,
  ...organisationsOperations,
  ...peopleOperations,
  ...membersOperations,
  ...plansOperations,
  ...factsOperations,
  ...admissionsOperations,
  ...sourcesOperations,
  ...meetingsOperations,
  ...requestsOperations,
  ...classesOperations,
  ...papersOperations,
  ...introductionsOperations,
  ...allocationOperations,
  ...helpingOperations,
  ...campaignsOperations,
  ...monitoringOperations,
  ...placesOperations,
  ...forecastOperations,
  ...dashboardOperations,
  ...pictureOperations,
  ...flowOperations,
  ...reviewsOperations,
  ...reportsOperations,
  ...jobsOperations,
  ...draftsOperations,
  ...tasksOperations,
  ...notificationsOperations(channels),
];

/** Every operation there is, by feature: the API serves them, the permission matrix calls them. */
export const allOperations = (db: Db, channels: Channels = NO_CHANNELS): AnyOperation[] => {
  const features = ofFeatures(db, channels);
  const lists = [...features, ...auditOperations(features.map(({ contract }) => contract))];
  return [
    ...lists,
    ...viewsOperations(lists.map(({ contract }) => contract)),
    ...exportsOperations(db, lists),
  ];
};
