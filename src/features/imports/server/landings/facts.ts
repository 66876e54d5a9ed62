import type { Landing } from '../landing.ts';

const unit = 'unit on unit.code = r.unit_code';
const person = 'person on person.code = r.person_code';
const site = 'site on site.code = r.site_code';

const columns = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `r."${name}"`]));

const dimensions = columns(
  'sex',
  'birth_year',
  'ethnic_group',
  'religion',
  'education',
  'occupation',
  'block',
  'place_kind',
);

const fact = (table: string, kind: string, set: Record<string, string>): Landing => ({
  table,
  into: 'fact',
  joins: [unit, person],
  match: ['kind', 'code'],
  columns: {
    kind: `'${kind}'`,
    code: 'r.code',
    unit_id: 'unit.id',
    person_id: 'person.id',
    on_day: 'r.on_day',
    ...set,
  },
});

const admissions = fact('admissions', 'admission', {
  on_day: 'r.decided_on',
  ...dimensions,
  ...columns('introducer', 'decision_number', 'decided_by', 'received_on', 'ceremony_on', 'presenter_office'),
  ...columns('employer', 'employer_kind'),
  site_id: 'site.id',
  is_readmission: 'coalesce(r.is_readmission, false)',
});

export const factLandings: readonly Landing[] = [
  { ...admissions, joins: [...admissions.joins, site] },
  fact('introductions', 'introduction', { ...dimensions, ...columns('introducer') }),
  fact('class_demands', 'class-demand', { ...dimensions, ...columns('label') }),
  fact('class_attendances', 'class-attendance', { ...dimensions, ...columns('label', 'result') }),
  fact('certificates', 'certificate', { ...dimensions, ...columns('label') }),
  fact('sources', 'source', {
    on_day: 'r.opened_on',
    annulled_on: 'r.closed_on',
    ...dimensions,
    ...columns('introducer'),
  }),
  fact('inspections', 'inspection', columns('result', 'label')),
  {
    table: 'organisations_founded',
    into: 'fact',
    joins: [unit, site],
    match: ['kind', 'code'],
    columns: {
      kind: 'r.sort',
      code: 'r.code',
      unit_id: 'unit.id',
      on_day: 'r.on_day',
      site_id: 'site.id',
      ...columns('label', 'block', 'employer', 'employer_kind'),
    },
  },
];
