import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedCalendar } from '#features/calendar/shipped.ts';
import type { RuleKey } from '#features/rules/ruleset.ts';
import { parameters } from '#features/rules/shipped.ts';
import { day } from '#kernel/day.ts';
import { BOUNDARIES } from './testing/boundaries.ts';
import { lawOn } from './testing/facts.ts';

/** A working day of each regulation: 29, 24, 232, 294, 20 and 208-QĐ/TW. */
const VERSIONS = {
  '29': '2018-06-05',
  '24': '2022-06-07',
  '232': '2025-05-06',
  '294': '2025-11-05',
  '20': '2026-06-02',
  '208': '2027-06-08',
};
const UNITS = ['months', 'working-days', 'persons', 'years', 'times', 'rounds', 'percent', 'fraction'];
const numeric = parameters.filter(({ unit }) => UNITS.includes(unit));

/** Numbers that are kept with their source and shown, and by which no act is judged. */
const UNJUDGED: readonly RuleKey[] = [
  ...(['introducerMinSeniorityMonths', 'probationExtensionMonths', 'baseOrgSplitMembers'] as const),
  ...(['branchCommitteeMinFullMembers', 'branchCommitteeMaxSize', 'authorisedBaseMembersMoreThan'] as const),
  ...(['authorisedBaseGoodYears', 'delegatedUpperMinMembers', 'delegatedUpperMinMembersReduced'] as const),
  ...([
    'specialDirectUpperMinMembers',
    'branchTermMonths',
    'handoverReexamineWorkingDays',
    'studyMinMonths',
  ] as const),
  ...([
    'secondmentMinMonths',
    'contractMinMonths',
    'removalInactiveMonths',
    'removalEducationMonths',
  ] as const),
  ...(['removalComplaintWorkingDays', 'removalComplaintReplyWorkingDaysUpperProvince'] as const),
  ...([
    'removalComplaintReplyWorkingDaysCentral',
    'exitPapersWorkingDays',
    'dissolvedUnitWindUpWorkingDays',
  ] as const),
  ...([
    'memberTransferProcedureWorkingDays',
    'memberTransferPresentWorkingDays',
    'temporaryActivityMinMonths',
  ] as const),
  ...(['temporaryActivityBelowMonths', 'temporaryStudyMaxMonths', 'temporaryBranchMinFullMembers'] as const),
  ...([
    'graduateStaysMonths',
    'excellentCapPercent',
    'recognitionRevoteAfterWorkingDays',
    'dataEntryWorkingDays',
  ] as const),
  ...(['agencyStaffGoodYears', 'teacherYearlyContractSchoolYears', 'transferAbandonedMonths'] as const),
];

/** Numbers that judge no act of a case, and the test beside what they do judge. */
const ELSEWHERE: Readonly<Partial<Record<RuleKey, string>>> = {
  classAbsenceMaxPercent: 'src/features/classes/rules.test.ts',
  helperMaxPeople: 'src/features/admissions/server/helpers.test.ts',
  helperContactMaxMonths: 'src/features/admissions/server/helpers.test.ts',
  orgMinFullMembers: 'src/features/places/members.test.ts',
  forecastLikenessMonths: 'src/features/forecast/ruleset.test.ts',
  forecastHalfLifeMonths: 'src/features/forecast/ruleset.test.ts',
  forecastHistoryMinMonths: 'src/features/forecast/ruleset.test.ts',
  forecastAdmissionsMin: 'src/features/forecast/ruleset.test.ts',
};

const cases = numeric.flatMap(({ key, number, name }) =>
  Object.entries(VERSIONS).flatMap(([version, on]) =>
    (BOUNDARIES[key]?.(day(on)) ?? []).map((sides) => ({ number, name, version, ...sides })),
  ),
);

test.each(cases)('$number $name, $version-QĐ/TW: $inside.0 | $outside.0', ({ inside, outside }) => {
  expect({ inside: inside[1], outside: outside[1] }).toEqual({ inside: true, outside: false });
});

test('every parameter with a number is tried on both sides in every version, or judged by nothing', () => {
  const tried = new Set(cases.map(({ number, version }) => `${number} ${version}`));
  const missing = numeric
    .filter(({ key }) => !UNJUDGED.includes(key) && !ELSEWHERE[key])
    .flatMap(({ number }) => Object.keys(VERSIONS).map((version) => `${number} ${version}`))
    .filter((one) => !tried.has(one));
  expect(missing).toEqual([]);
  expect(UNJUDGED.filter((key) => BOUNDARIES[key])).toEqual([]);
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.|testing\/|rules\/ruleset\.ts|rules\/contract\.ts/.test(file),
    )
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

test('what no boundary is tried for, no code reads', () => {
  const all = sources('src/features').join('\n');
  expect(UNJUDGED.filter((key) => all.includes(`.${key}`) || all.includes(`'${key}'`))).toEqual([]);
});

test('what is judged elsewhere names its rule there', () => {
  for (const [key, file] of Object.entries(ELSEWHERE)) expect(readFileSync(file, 'utf8')).toContain(key);
});

test('the days of the versions are those of different regulations, and the calendar knows them', () => {
  const regulations = Object.values(VERSIONS).map((on) => lawOn(day(on)).ruled.decisionWorkingDays.row.code);
  expect(new Set(regulations).size).toBe(6);
  expect(Object.values(VERSIONS).every((on) => shippedCalendar.years.has(Number(on.slice(0, 4))))).toBe(true);
});
