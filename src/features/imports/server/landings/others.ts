import type { Landing } from '../landing.ts';

const columns = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `r."${name}"`]));

const unit = 'unit on unit.code = r.unit_code';
const person = 'person on person.code = r.person_code';
const document = 'document on document.code = r.document_code';
const fromSameDay = 'lower(kept.during) = lower(come.during)';
const days = `daterange(r."from", r.until, '[]')`;

export const otherLandings: readonly Landing[] = [
  {
    table: 'documents',
    into: 'document',
    joins: [unit],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      ...columns('kind', 'number', 'issued_on', 'issuer', 'title', 'cited_as'),
      ...columns('valid_from', 'valid_to', 'period_from', 'period_to'),
    },
  },
  {
    table: 'officers',
    into: 'officer',
    joins: [unit],
    match: ['unit_id', 'person_name', 'body', fromSameDay],
    columns: { unit_id: 'unit.id', ...columns('person_name', 'body', 'post', 'term'), during: days },
  },
  {
    table: 'head_counts',
    into: 'head_count',
    joins: [unit],
    match: ['unit_id', 'kind', 'post', 'on_day'],
    columns: {
      unit_id: 'unit.id',
      post: `coalesce(r.post, '')`,
      ...columns('kind', 'on_day', 'total', 'bound_word', 'declared_by'),
    },
  },
  {
    table: 'head_count_parts',
    into: 'head_count_part',
    joins: [
      unit,
      `head_count h on h.unit_id = unit.id and h.kind = r.kind and h.post = coalesce(r.post, '') and h.on_day = r.on_day`,
    ],
    match: ['head_count_id', 'dimension', 'key'],
    columns: { head_count_id: 'h.id', ...columns('dimension', 'key', 'n') },
  },
  {
    table: 'sites',
    into: 'site',
    joins: [unit],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      ...columns('sort', 'kind', 'name', 'opened_on', 'closed_on', 'owner_kind', 'workers'),
      is_border: 'coalesce(r.is_border, false)',
      is_remote: 'coalesce(r.is_remote, false)',
      is_ethnic_minority: 'coalesce(r.is_ethnic_minority, false)',
      is_poor: 'coalesce(r.is_poor, false)',
    },
  },
  {
    table: 'people',
    into: 'person',
    joins: [unit],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      ...columns('full_name', 'born_on', 'sex', 'home_place'),
      birth_year: 'coalesce(r.birth_year, extract(year from r.born_on)::int)',
    },
  },
  {
    table: 'members',
    into: 'member',
    joins: [unit, person],
    match: ['person_id', fromSameDay],
    columns: {
      unit_id: 'unit.id',
      person_id: 'person.id',
      ...columns('ceremony_on', 'official_on'),
      during: days,
    },
  },
  {
    table: 'site_members',
    into: 'site_member',
    joins: [
      'site on site.code = r.site_code',
      person,
      `member on member.person_id = person.id and member.during @> r."from"`,
      document,
    ],
    match: ['member_id', fromSameDay],
    columns: {
      site_id: 'site.id',
      member_id: 'member.id',
      how: 'r.how',
      during: days,
      document_id: 'document.id',
    },
  },
  {
    table: 'plans',
    into: 'plan',
    joins: [unit, document],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      document_id: 'document.id',
      is_window_known: 'coalesce(r.is_window_known, true)',
      ...columns('period', 'starts_on', 'ends_on', 'note'),
    },
  },
  {
    table: 'structure_goals',
    into: 'structure_goal',
    joins: [unit, 'plan on plan.code = r.plan_code'],
    match: ['code'],
    columns: {
      code: 'r.code',
      plan_id: 'plan.id',
      unit_id: 'unit.id',
      ...columns('population', 'dimension', 'key', 'bound', 'minimum', 'maximum', 'reason'),
      ...columns('ended_on', 'ending'),
    },
  },
  {
    table: 'conversion_references',
    into: 'conversion_reference',
    joins: [unit],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      ...columns('name', 'introduced', 'admitted', 'source'),
    },
  },
  {
    table: 'plan_rules',
    into: 'plan_rule',
    joins: ['plan on plan.code = r.plan_code'],
    match: ['plan_id', 'name'],
    columns: {
      plan_id: 'plan.id',
      is_minimum: 'coalesce(r.is_minimum, false)',
      ...columns('name', 'measure', 'block', 'kinds', 'rate', 'base'),
    },
  },
  {
    table: 'target_revisions',
    into: 'target_revision',
    joins: ['target on target.code = r.target_code', document],
    match: ['target_id', 'revised_on'],
    columns: {
      target_id: 'target.id',
      document_id: 'document.id',
      ...columns(
        'revised_on',
        'old_minimum',
        'old_maximum',
        'new_minimum',
        'new_maximum',
        'revised_by',
        'reason',
      ),
    },
  },
  {
    table: 'targets',
    into: 'target',
    joins: [
      unit,
      'plan on plan.code = r.plan_code',
      person,
      'lateral (select m.id from member m where m.person_id = person.id order by upper(m.during) desc nulls first limit 1) member on true',
    ],
    match: ['code'],
    columns: {
      code: 'r.code',
      plan_id: 'plan.id',
      starts_on: 'plan.starts_on',
      ends_on: 'plan.ends_on',
      is_window_known: 'plan.is_window_known',
      unit_id: 'unit.id',
      member_id: 'member.id',
      recurrence: `coalesce(r.recurrence, 'whole')`,
      noun: `coalesce(r.noun, 'target')`,
      ...columns(
        'measure',
        'bound',
        'minimum',
        'maximum',
        'origin',
        'block',
        'place_kinds',
        'base',
        'base_value',
      ),
      ...columns('rate', 'suggested', 'reason', 'deadline_year', 'accountable', 'reserve'),
      ...columns('withdrawn_on', 'withdrawal'),
    },
  },
  {
    table: 'published_figures',
    into: 'published_figure',
    joins: [unit],
    match: ['code'],
    columns: {
      code: 'r.code',
      unit_id: 'unit.id',
      passage: 'coalesce(r.passage, 1)',
      ...columns('source', 'published_on', 'measure', 'claim', 'printed_value', 'bound_word', 'numerator'),
      printed: `coalesce(r.printed, '')`,
      ...columns('denominator', 'base_value', 'window_from', 'window_to', 'as_of', 'subject', 'figure_group'),
      ...columns('total_of', 'compared_with', 'candidates', 'choice', 'document_code', 'note'),
    },
  },
];
