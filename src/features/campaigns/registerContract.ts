import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable } from '#kernel/fields.ts';
import { ACTIVITY_KINDS } from './model.ts';

const writes = { method: 'POST', policy: 'register-writer', audit: 'change', limit: 'form' } as const;
const reads = { method: 'GET', limit: 'none' } as const;
const MaybeText = Nullable(Type.String());
const Page = {
  after: Type.Optional(IdField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
const Id = Type.Object({ id: Type.Integer() });

export const recordActivity = endpoint({
  ...writes,
  action: 'activity.record',
  path: '/activities',
  summary: 'What a unit did for the public: who held it, for whom, how many came, on what',
  input: Type.Object(
    {
      unitCode: CodeField,
      campaignCode: Type.Optional(CodeField),
      kind: Type.Enum(ACTIVITY_KINDS),
      topic: LineField,
      heldBy: Type.Optional(LineField),
      audience: Type.Optional(LineField),
      audienceCount: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
      on: DayField,
    },
    closed,
  ),
  output: Id,
  example: {
    input: {
      unitCode: 'B-01',
      kind: 'thematic-meeting',
      topic: 'Phát triển đảng viên trẻ',
      on: day('2026-03-26'),
    },
  },
});

export const removeActivity = endpoint({
  ...writes,
  method: 'DELETE',
  limit: 'none',
  action: 'activity.remove',
  path: '/activities/:activityId',
  summary: 'An activity that was recorded by mistake',
  input: Type.Object({ activityId: IdField }, closed),
  output: Id,
  example: { input: { activityId: 1 } },
});

export const listActivities = endpoint({
  ...reads,
  policy: 'organisation-reader',
  audit: 'none',
  action: 'activity.list',
  path: '/activities',
  summary: 'Activities of one’s units, those recorded last first',
  input: Type.Object(
    { campaignCode: Type.Optional(CodeField), kind: Type.Optional(Type.Enum(ACTIVITY_KINDS)), ...Page },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    activities: Type.Array(
      Type.Object({
        id: Type.Integer(),
        unitCode: Type.String(),
        unitName: Type.String(),
        campaignName: MaybeText,
        kind: Type.Enum(ACTIVITY_KINDS),
        topic: Type.String(),
        heldBy: MaybeText,
        audience: MaybeText,
        audienceCount: Nullable(Type.Integer()),
        on: Type.String(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: {} },
});

export const recordReward = endpoint({
  ...writes,
  action: 'reward.record',
  path: '/rewards',
  summary: 'A reward of a unit or of one of its people, by number and day of its decision',
  input: Type.Object(
    {
      unitCode: CodeField,
      personCode: Type.Optional(CodeField),
      campaignCode: Type.Optional(CodeField),
      form: LineField,
      decisionNumber: LineField,
      decidedOn: DayField,
      decidedBy: Type.Optional(LineField),
    },
    closed,
  ),
  output: Id,
  example: {
    input: {
      unitCode: 'B-01',
      form: 'Giấy khen',
      decisionNumber: '15-QĐ/ĐU',
      decidedOn: day('2026-12-20'),
    },
  },
});

export const removeReward = endpoint({
  ...writes,
  method: 'DELETE',
  limit: 'none',
  action: 'reward.remove',
  path: '/rewards/:rewardId',
  summary: 'A reward that was recorded by mistake',
  input: Type.Object({ rewardId: IdField }, closed),
  output: Id,
  example: { input: { rewardId: 1 } },
});

export const listRewards = endpoint({
  ...reads,
  policy: 'roll-reader',
  audit: 'read',
  action: 'reward.list',
  path: '/rewards',
  summary: 'Rewards of one’s units and their people, those recorded last first',
  input: Type.Object({ campaignCode: Type.Optional(CodeField), ...Page }, closed),
  output: Type.Object({
    count: Type.Integer(),
    rewards: Type.Array(
      Type.Object({
        id: Type.Integer(),
        unitCode: Type.String(),
        unitName: Type.String(),
        fullName: MaybeText,
        isOfPerson: Type.Boolean(),
        campaignName: MaybeText,
        form: Type.String(),
        decisionNumber: Type.String(),
        decidedOn: Type.String(),
        decidedBy: MaybeText,
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: {} },
});
