/** A schema of the API as plain data. */
type Schema = Readonly<Record<string, unknown>>;

/** Marks a field that may be missing; hidden, as no part of the data. */
const optional = '~optional';

const ofType =
  (type: string) =>
  (options: Schema = {}): Schema => ({ type, ...options });

const optionalOf = (schema: Schema): Schema =>
  Object.defineProperty({ ...schema }, optional, { value: true });

const objectOf = (properties: Readonly<Record<string, Schema>>, options: Schema = {}): Schema => {
  const required = Object.keys(properties).filter((name) => !properties[name]?.[optional]);
  return { type: 'object', ...(required.length > 0 ? { required } : {}), properties, ...options };
};

const keyPattern = ({ pattern = '^.*$' }: { pattern?: string }): string => pattern;

/**
 * What stands in the browser for the library the contracts are written with: the same schemas as data. The screens read
 * them and check nothing by them; the library is as heavy as everything else that asks who is signed in.
 */
export const Type = {
  String: ofType('string'),
  Integer: ofType('integer'),
  Number: ofType('number'),
  Boolean: ofType('boolean'),
  Null: ofType('null'),
  Unknown: (options: Schema = {}): Schema => ({ ...options }),
  Literal: (value: string | number | boolean): Schema => ({ type: typeof value, const: value }),
  Enum: (values: readonly unknown[], options: Schema = {}): Schema => ({ enum: [...values], ...options }),
  Array: (items: Schema, options: Schema = {}): Schema => ({ type: 'array', items, ...options }),
  Union: (anyOf: readonly Schema[], options: Schema = {}): Schema => ({ anyOf: [...anyOf], ...options }),
  Record: (key: Schema, value: Schema, options: Schema = {}): Schema => ({
    type: 'object',
    patternProperties: { [keyPattern(key)]: value },
    ...options,
  }),
  Unsafe: (schema: Schema): Schema => ({ ...schema }),
  Optional: optionalOf,
  Object: objectOf,
};
