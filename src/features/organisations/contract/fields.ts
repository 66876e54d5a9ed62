import { Type } from 'typebox';
import { CodeField, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';

/** What every recorded change of a unit carries. */
export const ChangeFields = {
  effectiveOn: DayField,
  documentCode: Type.Optional(CodeField),
  note: Type.Optional(ParagraphField),
};

/** What a unit is called and what it is, as it is founded. */
export const UnitFields = {
  code: CodeField,
  name: LineField,
  shortName: Type.Optional(LineField),
  kind: CodeField,
  type: Type.Optional(CodeField),
  block: Type.Optional(CodeField),
};

export const UnitCode = Type.Object({ code: Type.String() });

export const NamedUnit = Type.Object({ code: Type.String(), name: Nullable(Type.String()) });

export const page = (most: number) => ({
  after: Type.Optional(CodeField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: most })),
});

/** A page of a list in the order of names may also begin at a name, or behind so many rows. */
export const jump = {
  startingAt: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
};
