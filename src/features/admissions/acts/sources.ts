import { Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { day } from '#kernel/day.ts';
import { CodeField, closed, DayField, IdField, LineField, ParagraphField } from '#kernel/fields.ts';
import { PREPARING, SOURCES } from '../model.ts';
import { GRADES, LEGAL_BASES, MOBILITIES, MONTH_PATTERN, monthOf, type Sourcing } from '../sourcing.ts';
import type { CaseState } from '../state.ts';
import { act, free } from './act.ts';

const from = [...PREPARING, 'returned', 'papers-expired'] as const;
const Month = Type.String({ pattern: MONTH_PATTERN });

export const withSourcing = (state: CaseState, change: Partial<Sourcing>): CaseState => ({
  ...state,
  sourcing: { ...state.sourcing, ...change },
});

/** How the person came to be known; who introduces goes into the profile with it. */
export const tellOrigin = act({
  name: 'tell-origin',
  step: null,
  by: 'branch',
  from,
  summary: 'How the person was found: a movement, a contest, a post, a member, an organisation, the branch',
  details: Type.Object(
    {
      /** Code of the catalogue discovery-origin. */
      origin: CodeField,
      /** The organisation that introduces, of the catalogue introducer. */
      introducer: Type.Optional(CodeField),
      documentNumber: Type.Optional(LineField),
      /** The member who found the person. */
      memberId: Type.Optional(IdField),
    },
    closed,
  ),
  example: { origin: 'mass-organisation', introducer: 'youth-union', documentNumber: '12-NQ/ĐTN' },
  blockers: free,
  apply: (state, on, { origin, introducer, documentNumber, memberId }) =>
    withSourcing(state, {
      origin: {
        code: origin,
        on,
        introducer: introducer ?? null,
        documentNumber: documentNumber ?? null,
        memberId: memberId ?? null,
      },
    }),
});

/** The day is that of the consent or of the document on which the person's data are kept. */
export const stateBasis = act({
  name: 'state-basis',
  step: null,
  by: 'branch',
  from,
  summary: 'For what purpose and on what legal basis or consent the data of the person are kept',
  details: Type.Object({ basis: Type.Enum(LEGAL_BASES), purpose: LineField }, closed),
  example: { basis: 'consent', purpose: 'Bồi dưỡng, xem xét kết nạp Đảng' },
  blockers: free,
  apply: (state, on, { basis, purpose }) => withSourcing(state, { basis: { kind: basis, on, purpose } }),
});

/** Only what is given changes; an empty list of tags takes all away. */
export const recordPosition = act({
  name: 'record-position',
  step: null,
  by: 'branch',
  from,
  summary: 'What the person does, the pool they come from and the priority groups they belong to',
  details: Type.Object(
    {
      position: Type.Optional(LineField),
      /** Code of the catalogue source-pool. */
      pool: Type.Optional(CodeField),
      /** Codes of the catalogue priority-group. */
      tags: Type.Optional(Type.Array(CodeField, { uniqueItems: true, maxItems: 30 })),
    },
    closed,
  ),
  example: { position: 'Thôn đội trưởng', pool: 'village-militia-head', tags: ['ethnic-minority'] },
  blockers: free,
  apply: (state, _on, { position, pool, tags }) =>
    withSourcing(state, {
      ...(position === undefined ? {} : { position }),
      ...(pool === undefined ? {} : { pool }),
      ...(tags === undefined ? {} : { tags }),
    }),
});

export const recordMobility = act({
  name: 'record-mobility',
  step: null,
  by: 'branch',
  from,
  summary: 'Whether the person is at home, away, or expected back in a month',
  details: Type.Object({ mobility: Type.Enum(MOBILITIES), backIn: Type.Optional(Month) }, closed),
  example: { mobility: 'returning' as const, backIn: '2025-12' },
  blockers: (_state, on, { mobility, backIn }) =>
    blockersIn<'month-of-return-missing' | 'month-of-return-past'>({
      'month-of-return-missing': mobility === 'returning' && backIn === undefined,
      'month-of-return-past': backIn !== undefined && backIn < monthOf(on),
    }),
  apply: (state, on, { mobility, backIn }) =>
    withSourcing(state, {
      mobility: { kind: mobility, backIn: mobility === 'returning' ? (backIn ?? null) : null, since: on },
    }),
});

/** Step 1 asks for a review of the list each month (12-HD/BTCTW, 1.1); what is not kept is taken off the list. */
export const review = act({
  name: 'review',
  step: null,
  by: 'branch',
  from: [...SOURCES, 'papers-expired'],
  summary: 'The branch has looked at the person in its review of a month and keeps them',
  details: Type.Object({ month: Month, note: Type.Optional(ParagraphField) }, closed),
  example: { month: '2025-07' },
  blockers: ({ sourcing }, on, { month }) =>
    blockersIn<'reviewed-in-that-month' | 'review-before-its-month'>({
      'reviewed-in-that-month': sourcing.months.includes(month),
      'review-before-its-month': month > monthOf(on),
    }),
  apply: (state, on, { month }) => {
    const { months, reviewedOn } = state.sourcing;
    return withSourcing(state, {
      months: [...months, month],
      reviewedOn: reviewedOn !== null && reviewedOn > on ? reviewedOn : on,
    });
  },
});

export const assess = act({
  name: 'assess',
  step: null,
  by: 'branch',
  from,
  summary: 'Results of work, manner and ethics of the person in three short grades, by whoever assessed',
  details: Type.Object(
    {
      results: Type.Enum(GRADES),
      manner: Type.Enum(GRADES),
      ethics: Type.Enum(GRADES),
      /** The member who assessed; the branch itself where nobody is named. */
      memberId: Type.Optional(IdField),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  example: { results: 'good', manner: 'good', ethics: 'fair', note: 'Hoàn thành tốt việc được giao' },
  blockers: free,
  apply: (state, on, { results, manner, ethics, memberId }) =>
    withSourcing(state, { assessment: { on, results, manner, ethics, memberId: memberId ?? null } }),
});

/** What the basis of keeping the data is may be said with the listing itself. */
export const BasisFields = {
  basis: Type.Optional(Type.Enum(LEGAL_BASES)),
  basisOn: Type.Optional(DayField),
  purpose: Type.Optional(LineField),
};
export const basisExample = {
  basis: 'branch-resolution' as const,
  basisOn: day('2025-07-10'),
  purpose: 'Bồi dưỡng, xem xét kết nạp Đảng',
};
