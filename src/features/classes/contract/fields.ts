import { Type } from 'typebox';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { DAY_PARTS, SHIFTS } from '../model.ts';

/** Who holds classes: plans them, seats, marks, closes. */
export const holds = { method: 'POST', policy: 'class-holder', audit: 'change', limit: 'form' } as const;
export const reads = { method: 'GET', policy: 'class-reader', audit: 'read', limit: 'none' } as const;

export const Text = Type.String();
export const MaybeText = Nullable(Type.String());
export const MaybeNumber = Nullable(Type.Integer());
export const Year = Type.Integer({ minimum: 2000, maximum: 2100 });

export const Sittings = Type.Array(Type.Object({ on: DayField, part: Type.Enum(DAY_PARTS) }, closed), {
  minItems: 1,
  maxItems: 60,
});

/** What is planned of a class. */
export const Plan = {
  name: LineField,
  place: Type.Optional(LineField),
  shift: Type.Enum(SHIFTS),
  capacity: Type.Integer({ minimum: 1, maximum: 1_000 }),
  registerUntil: Type.Optional(DayField),
  sittings: Sittings,
};

/** Every act on a class answers with how many seats are taken. */
export const ClassMark = Type.Object({
  code: Text,
  state: Text,
  capacity: Type.Integer(),
  taken: Type.Integer(),
});

export const Page = {
  after: Type.Optional(CodeField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
