import { type CustomTypesConfig, types } from 'pg';

const OID = { int8: 20, numeric: 1700, date: 1082, int8s: 1016, numerics: 1231, dates: 1182, texts: 1009 };

const asText = (value: string): string => value;

/** A whole number; one too large to be exact in JavaScript is a bug and must not pass as its neighbour. */
const asInteger = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 beyond 2^53: ${value}`);
  return number;
};

const texts = (value: string): (string | null)[] => types.getTypeParser(OID.texts, 'text')(value);
const eachAs =
  <T>(parse: (value: string) => T) =>
  (value: string): (T | null)[] =>
    texts(value).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (value: string) => unknown>([
  [OID.int8, asInteger],
  [OID.numeric, Number],
  [OID.date, asText],
  [OID.int8s, eachAs(asInteger)],
  [OID.numerics, eachAs(Number)],
  [OID.dates, texts],
]);

/** How values arrive: days as text `YYYY-MM-DD`, whole and decimal numbers as numbers. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? types.getTypeParser(oid, format ?? 'text'),
};
