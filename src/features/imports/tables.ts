import type { Table } from './model.ts';
import { caseEvents, cases } from './tables/cases.ts';
import * as facts from './tables/facts.ts';
import * as people from './tables/people.ts';
import * as places from './tables/places.ts';
import * as plans from './tables/plans.ts';
import { publishedFigures } from './tables/published.ts';
import * as units from './tables/units.ts';

/** Every table that can be imported, in the order in which rows are written: what is referred to comes first. */
export const tables: readonly Table[] = [
  units.units,
  plans.documents,
  units.unitChanges,
  units.officers,
  places.headCounts,
  places.headCountParts,
  places.sites,
  places.siteStates,
  people.people,
  people.members,
  people.memberStates,
  places.siteMembers,
  plans.plans,
  plans.planRules,
  plans.targets,
  plans.targetRevisions,
  plans.structureGoals,
  plans.conversionReferences,
  facts.admissions,
  facts.annulments,
  facts.introductions,
  facts.classDemands,
  facts.classAttendances,
  facts.certificates,
  facts.sources,
  facts.inspections,
  places.organisationsFounded,
  cases,
  caseEvents,
  publishedFigures,
];

export const tableNames: readonly string[] = tables.map(({ name }) => name);
