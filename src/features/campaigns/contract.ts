import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { CAMPAIGN_SORTS } from './model.ts';

const writes = { method: 'POST', policy: 'register-writer', audit: 'change', limit: 'form' } as const;
const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const MaybeText = Nullable(Type.String());
const Page = {
  after: Type.Optional(IdField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
const Mark = Type.Object({ code: Type.String() });
const Said = {
  name: LineField,
  goal: Type.Optional(ParagraphField),
  startsOn: DayField,
  endsOn: Type.Optional(DayField),
  documentCode: Type.Optional(CodeField),
};

export const recordCampaign = endpoint({
  ...writes,
  action: 'campaign.record',
  path: '/campaigns',
  summary: 'A campaign, contest or model of a unit, open to the units below it',
  input: Type.Object(
    { code: Type.Optional(CodeField), unitCode: CodeField, sort: Type.Enum(CAMPAIGN_SORTS), ...Said },
    closed,
  ),
  output: Mark,
  example: {
    input: { unitCode: 'TINH', sort: 'model', name: 'Mỗi chi bộ một nguồn', startsOn: day('2026-01-01') },
  },
});

export const correctCampaign = endpoint({
  ...writes,
  method: 'PUT',
  action: 'campaign.correct',
  path: '/campaigns/:campaignCode',
  summary: 'Put a campaign right, or say when it ends',
  input: Type.Object({ campaignCode: CodeField, ...Said }, closed),
  output: Mark,
  example: {
    input: {
      campaignCode: 'PT-1',
      name: 'Mỗi chi bộ một nguồn',
      startsOn: day('2026-01-01'),
      endsOn: day('2026-12-31'),
    },
  },
});

export const joinCampaign = endpoint({
  ...writes,
  action: 'campaign.join',
  path: '/campaigns/:campaignCode/units',
  summary: 'Units take part, or apply the model, from a day on',
  input: Type.Object(
    {
      campaignCode: CodeField,
      unitCodes: Type.Array(CodeField, { minItems: 1, maxItems: 500 }),
      from: DayField,
    },
    closed,
  ),
  output: Type.Object({ joined: Type.Integer() }),
  example: { input: { campaignCode: 'PT-1', unitCodes: ['B-01'], from: day('2026-02-01') } },
});

export const leaveCampaign = endpoint({
  ...writes,
  action: 'campaign.leave',
  path: '/campaigns/:campaignCode/leaving',
  summary: 'A unit takes part no more from a day on',
  input: Type.Object({ campaignCode: CodeField, unitCode: CodeField, from: DayField }, closed),
  output: Mark,
  example: { input: { campaignCode: 'PT-1', unitCode: 'B-01', from: day('2026-06-01') } },
});

export const linkCase = endpoint({
  ...writes,
  policy: 'case-writer',
  action: 'campaign.link',
  path: '/campaigns/:campaignCode/cases',
  summary: 'The person of a case was found through the campaign',
  input: Type.Object({ campaignCode: CodeField, caseCode: CodeField }, closed),
  output: Mark,
  example: { input: { campaignCode: 'PT-1', caseCode: 'HS-01' } },
});

export const unlinkCase = endpoint({
  ...writes,
  method: 'DELETE',
  limit: 'none',
  policy: 'case-writer',
  action: 'campaign.unlink',
  path: '/campaigns/:campaignCode/cases/:caseCode',
  summary: 'The person of a case was not found through the campaign after all',
  input: Type.Object({ campaignCode: CodeField, caseCode: CodeField }, closed),
  output: Mark,
  example: { input: { campaignCode: 'PT-1', caseCode: 'HS-01' } },
});

export const listCampaigns = endpoint({
  ...reads,
  action: 'campaign.list',
  path: '/campaigns',
  summary:
    'Campaigns of one’s units and of those above, the newest first: units taking part now, people found, and of these admitted',
  input: Type.Object(
    {
      sorts: Type.Optional(Type.Array(Type.Enum(CAMPAIGN_SORTS), { minItems: 1, maxItems: 3 })),
      isOpen: Type.Optional(Type.Boolean()),
      ...Page,
    },
    closed,
  ),
  output: Type.Object({
    campaigns: Type.Array(
      Type.Object({
        id: Type.Integer(),
        code: Type.String(),
        sort: Type.Enum(CAMPAIGN_SORTS),
        name: Type.String(),
        goal: MaybeText,
        unitCode: Type.String(),
        unitName: Type.String(),
        startsOn: Type.String(),
        endsOn: MaybeText,
        documentCode: MaybeText,
        /** Each is the number of rows of the list of its name, as far as the reader sees. */
        units: Type.Integer(),
        found: Type.Integer(),
        admitted: Type.Integer(),
        /** The unit that runs it lies in one's scope. */
        isMine: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: {} },
});

export const listParts = endpoint({
  ...reads,
  action: 'campaign.list-units',
  path: '/campaigns/:campaignCode/units',
  summary: 'Units that take part or did, since when and until when',
  input: Type.Object({ campaignCode: CodeField, isNow: Type.Optional(Type.Boolean()), ...Page }, closed),
  output: Type.Object({
    count: Type.Integer(),
    units: Type.Array(
      Type.Object({
        id: Type.Integer(),
        unitCode: Type.String(),
        unitName: Type.String(),
        from: Type.String(),
        /** The first day on which it takes part no more. */
        to: MaybeText,
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { campaignCode: 'PT-1' } },
});

export const listFound = endpoint({
  ...reads,
  policy: 'case-reader',
  audit: 'read',
  action: 'campaign.list-cases',
  path: '/campaigns/:campaignCode/cases',
  summary: 'People found through the campaign, and whether each has been admitted since',
  input: Type.Object({ campaignCode: CodeField, isAdmitted: Type.Optional(Type.Boolean()), ...Page }, closed),
  output: Type.Object({
    count: Type.Integer(),
    people: Type.Array(
      Type.Object({
        id: Type.Integer(),
        caseCode: Type.String(),
        fullName: MaybeText,
        unitCode: Type.String(),
        unitName: Type.String(),
        linkedOn: Type.String(),
        status: Type.String(),
        decidedOn: MaybeText,
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { campaignCode: 'PT-1' } },
});
