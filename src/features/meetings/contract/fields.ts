import { Type } from 'typebox';
import { MATTERS } from '#features/admissions/model.ts';
import { CodeField, closed, LineField, ParagraphField } from '#kernel/fields.ts';
import { MEETING_KINDS } from '../model.ts';

export const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
export const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;

/** A number of people of a committee, or of ballots. */
export const Count = Type.Integer({ minimum: 0, maximum: 10_000 });
/** An hour of the day, `14:30`. */
const Hour = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** What a meeting is about, and where. */
export const Occasion = {
  kind: Type.Optional(Type.Enum(MEETING_KINDS)),
  at: Type.Optional(Hour),
  place: Type.Optional(LineField),
  theme: Type.Optional(LineField),
  content: Type.Optional(ParagraphField),
};

/** Whom to vote on, and about what. */
export const Items = Type.Array(Type.Object({ caseCode: CodeField, matter: Type.Enum(MATTERS) }, closed), {
  maxItems: 200,
});

/** Every act on a meeting answers with its denominator and who came. */
export const MeetingMark = Type.Object({
  code: Type.String(),
  convened: Type.Integer(),
  present: Type.Integer(),
});
