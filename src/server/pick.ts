import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

type Pick = (value: unknown) => unknown;
type Shape = { properties?: Record<string, TSchema>; items?: TSchema; anyOf?: TSchema[] };

const asItIs: Pick = (value) => value;
const known = new WeakMap<TSchema, Pick>();

/** What copies the declared fields of a value and leaves the others behind; made once for each schema. */
export const pickerOf = (schema: TSchema): Pick => {
  const made = known.get(schema) ?? pickerFor(schema);
  known.set(schema, made);
  return made;
};

const pickerFor = (schema: TSchema): Pick => {
  const { properties, items, anyOf } = schema as Shape;
  if (anyOf) return pickerOfUnion(anyOf);
  if (properties) return pickerOfFields(properties);
  if (!items) return asItIs;
  const item = pickerOf(items);
  return item === asItIs ? asItIs : (value) => (Array.isArray(value) ? value.map(item) : value);
};

const pickerOfFields = (properties: Record<string, TSchema>): Pick => {
  const fields = Object.entries(properties).map(([name, schema]) => [name, pickerOf(schema)] as const);
  return (value) => {
    if (value === null || typeof value !== 'object') return value;
    const given = value as Record<string, unknown>;
    const picked: Record<string, unknown> = {};
    for (const [name, pick] of fields) if (given[name] !== undefined) picked[name] = pick(given[name]);
    return picked;
  };
};

/** Of several shapes the one that the value has; of a value that has none, no more than the first one declares. */
const pickerOfUnion = (variants: readonly TSchema[]): Pick => {
  const shaped = variants.filter((variant) => pickerOf(variant) !== asItIs);
  const [first, ...others] = shaped.map((variant) => ({ check: Compile(variant), pick: pickerOf(variant) }));
  if (!first) return asItIs;
  if (others.length === 0) return first.pick;
  return (value) => ([first, ...others].find(({ check }) => check.Check(value)) ?? first).pick(value);
};
