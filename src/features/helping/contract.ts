import { Type } from 'typebox';
import { CONTACTS } from '#features/admissions/model.ts';
import { INTRODUCTION_STATES } from '#features/introductions/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { DUTIES } from './model.ts';
import { DUE_KINDS } from './week.ts';

const Text = Type.String();
const MaybeText = Nullable(Text);
const own = { policy: 'own-people', method: 'POST', audit: 'change', limit: 'form' } as const;
const Mark = Type.Object({ id: Type.Integer() });

const Contact = Type.Object({
  eventId: Type.Integer(),
  on: Text,
  contact: Nullable(Type.Enum(CONTACTS)),
  note: Text,
});

export const readOwnPeople = endpoint({
  policy: 'own-people',
  method: 'GET',
  audit: 'read',
  limit: 'none',
  action: 'own-people.read',
  path: '/own-people',
  summary:
    'What one member has promised: the own target, the people found or helped, how far they have come, what is to be done this week',
  input: Type.Object({}, closed),
  output: Type.Object({
    on: Text,
    fullName: MaybeText,
    unitName: Text,
    targets: Type.Array(
      Type.Object({
        code: Text,
        period: Text,
        from: Text,
        to: Text,
        number: Nullable(Type.Number()),
        done: Type.Integer(),
      }),
    ),
    contactMonths: Type.Object({ value: Type.Integer(), isUnverified: Type.Boolean() }),
    people: Type.Array(
      Type.Object({
        caseCode: Text,
        fullName: MaybeText,
        birthYear: Nullable(Type.Integer()),
        unitName: Text,
        isFinder: Type.Boolean(),
        helpsSince: MaybeText,
        helpsUntil: MaybeText,
        status: Text,
        statusSince: Text,
        duty: Type.Enum(DUTIES),
        /** The act the case waits for, and until when. */
        nextAct: MaybeText,
        nextDueOn: MaybeText,
        contactOn: MaybeText,
        contactDueOn: MaybeText,
        /** What this member wrote, the newest first. */
        contacts: Type.Array(Contact),
      }),
    ),
    /** Those who were admitted with this member’s help. */
    brought: Type.Array(Type.Object({ id: Type.Integer(), fullName: MaybeText, ceremonyOn: Text })),
    tasks: Type.Array(Type.Object({ id: Type.Integer(), what: Text, givenOn: Text, dueOn: MaybeText })),
    proposals: Type.Array(
      Type.Object({
        id: Type.Integer(),
        fullName: MaybeText,
        birthYear: Nullable(Type.Integer()),
        on: Text,
        state: Type.Enum(INTRODUCTION_STATES),
        returnReason: MaybeText,
      }),
    ),
    week: Type.Array(
      Type.Object({
        kind: Type.Enum(DUE_KINDS),
        of: Text,
        dueOn: MaybeText,
        isOverdue: Type.Boolean(),
      }),
    ),
  }),
  example: { input: {} },
});

const ContactFields = {
  on: DayField,
  contact: Type.Enum(CONTACTS),
  note: ParagraphField,
};

export const noteContact = endpoint({
  ...own,
  action: 'own-people.note-contact',
  path: '/own-people/:caseCode/contacts',
  summary: 'The member met the person: the day, how, and in a few words what was learnt',
  input: Type.Object({ caseCode: CodeField, ...ContactFields }, closed),
  output: Mark,
  example: {
    input: { caseCode: 'HS-01', on: day('2025-07-15'), contact: 'visited', note: 'Mong được học lớp sớm' },
  },
});

export const correctContact = endpoint({
  ...own,
  action: 'own-people.correct-contact',
  path: '/own-people/:caseCode/contacts/:eventId',
  summary: 'A note of one’s own is written anew, or taken back where nothing is given; both stay on record',
  input: Type.Object(
    {
      caseCode: CodeField,
      eventId: IdField,
      on: Type.Optional(DayField),
      contact: Type.Optional(Type.Enum(CONTACTS)),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: Mark,
  example: { input: { caseCode: 'HS-01', eventId: 1, note: 'Mong được học lớp tháng sau' } },
});

export const proposeOwn = endpoint({
  ...own,
  action: 'own-people.propose',
  path: '/own-people',
  summary: 'The member puts forward a person found, as an introduction that the branch answers',
  input: Type.Object(
    {
      fullName: LineField,
      birthYear: Type.Integer({ minimum: 1900, maximum: 2100 }),
      homePlace: Type.Optional(LineField),
    },
    closed,
  ),
  output: Mark,
  example: { input: { fullName: 'Lò Thị Mẫu', birthYear: 1999 } },
});

export const withdrawOwn = endpoint({
  ...own,
  action: 'own-people.withdraw',
  path: '/own-people/proposals/:introductionId/withdrawal',
  summary:
    'The member takes back a person put forward whom the branch has not accepted; who it was is forgotten',
  input: Type.Object({ introductionId: IdField }, closed),
  output: Mark,
  example: { input: { introductionId: 1 } },
});

export const finishOwnTask = endpoint({
  ...own,
  action: 'own-people.finish-task',
  path: '/own-people/tasks/:id/result',
  summary: 'What was given to the member to do is done, with its result',
  input: Type.Object({ id: IdField, result: ParagraphField }, closed),
  output: Mark,
  example: { input: { id: 1, result: 'Đã làm xong' } },
});
