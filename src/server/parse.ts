import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import { pickerOf } from './pick.ts';

const compiled = new WeakMap<TSchema, Validator>();

const validatorOf = (schema: TSchema): Validator => {
  const known = compiled.get(schema);
  if (known) return known;
  const made = Compile(schema) as unknown as Validator;
  compiled.set(schema, made);
  return made;
};

/** Characters nobody types on purpose: controls (but tab and line ends), zero-width and bidirectional marks. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

/** Text as the house keeps it: NFC, without invisible characters, trimmed. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(invisible, '').trim();

const cleaned = (value: unknown, depth = 0): unknown => {
  if (depth > 20) throw new Refusal('invalid-input', { code: 'too-deep' });
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, depth + 1)]));
  }
  return value;
};

type SchemaError = { keyword: string; instancePath: string; params: Record<string, unknown> };

const reasonOf = ({ keyword, instancePath, params }: SchemaError): Reason[] => {
  const field = instancePath.slice(1);
  if (keyword === 'required') {
    return (params.requiredProperties as string[]).map((name) => ({
      code: 'field-missing',
      field: field ? `${field}/${name}` : name,
    }));
  }
  if (keyword === 'additionalProperties') {
    return (params.additionalProperties as string[]).map((name) => ({
      code: 'field-unknown',
      field: field ? `${field}/${name}` : name,
    }));
  }
  if (keyword === 'boolean' || keyword === 'const') return [];
  const values: Record<string, string | number> = {};
  if (typeof params.limit === 'number' || typeof params.limit === 'string') values.limit = params.limit;
  return [{ code: `field-${keyword.toLowerCase()}`, field, values }];
};

/** One reason for each field, the first, with what a right value looks like. */
const oneEach = (reasons: Reason[], example: Record<string, unknown>): Reason[] => {
  const first = new Map<string, Reason>();
  for (const reason of reasons) {
    const field = reason.field ?? '';
    const like = example[field];
    const values =
      typeof like === 'string' || typeof like === 'number'
        ? { ...reason.values, example: like }
        : reason.values;
    if (!first.has(field)) first.set(field, { ...reason, ...(values ? { values } : {}) });
  }
  return first.size > 0 ? [...first.values()] : [{ code: 'field-type', field: '' }];
};

/**
 * Parse an input once, at the door. Texts are normalised; with `fromText` numbers and booleans may come as text
 * (address bar, command line).
 * @throws Refusal `invalid-input` with one reason per fault
 */
export const parse = <Schema extends TSchema>(
  schema: Schema,
  raw: unknown,
  fromText = false,
  example: Record<string, unknown> = {},
): Static<Schema> => {
  const validator = validatorOf(schema);
  const value = cleaned(fromText ? validator.Convert(structuredClone(raw)) : raw);
  if (validator.Check(value)) return value as Static<Schema>;
  throw new Refusal(
    'invalid-input',
    oneEach((validator.Errors(value) as SchemaError[]).flatMap(reasonOf), example),
  );
};

/** What an operation may give out: fields its contract does not name are taken away. */
export const onlyDeclared = <Schema extends TSchema>(schema: Schema, value: unknown): Static<Schema> =>
  pickerOf(schema)(value) as Static<Schema>;

/** Whether a value has the shape that a contract promises. */
export const isShaped = (schema: TSchema, value: unknown): boolean => validatorOf(schema).Check(value);
