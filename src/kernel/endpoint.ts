import type { Static, TObject, TProperties, TSchema } from 'typebox';
import type { Policy } from './roles.ts';

/**
 * What the audit keeps of an operation: `none` for plain reads, `read` for sensitive ones, `change` for acts; nothing
 * of `own`, which changes only what its writer alone sees.
 */
export type AuditKind = 'none' | 'own' | 'read' | 'change';

/** Largest body, in bytes. */
export const limits = { none: 1_024, form: 64 * 1_024, table: 8 * 1_024 * 1_024 } as const;
export type Limit = keyof typeof limits;

/** One operation of the API as data. The same action is the permission, the audit entry and the OpenAPI operation. */
export type Endpoint<Input extends TObject = TObject, Output extends TSchema = TSchema> = {
  /** `noun.verb` */
  action: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:name` for parameters that are fields of the input. */
  path: string;
  summary: string;
  input: Input;
  output: Output;
  example: { input: Static<Input>; output?: Static<Output> };
  policy: Policy;
  audit: AuditKind;
  limit: Limit;
};

/** Declare an operation; the types of input and output follow from the schemas. */
export const endpoint = <Input extends TObject<TProperties>, Output extends TSchema>(
  contract: Endpoint<Input, Output>,
): Endpoint<Input, Output> => contract;

export type InputOf<E> = E extends Endpoint<infer Input, infer _> ? Static<Input> : never;
export type OutputOf<E> = E extends Endpoint<infer _, infer Output> ? Static<Output> : never;

/** Names of the input's fields that travel in the path. */
export const pathFields = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
