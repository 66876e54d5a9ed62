import { Type } from 'typebox';
import { Nullable } from '#kernel/fields.ts';

/** What stands in the way: its rule and clause, who can remove it, and whether what it rests on is confirmed. */
export const ReasonView = Type.Object({
  code: Type.String(),
  rule: Type.String(),
  clause: Type.String(),
  remover: Type.String(),
  isUnverified: Type.Boolean(),
  /** The number that decides, for its sentence. */
  limit: Nullable(Type.Integer()),
});
