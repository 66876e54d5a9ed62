/** An entry as it is hashed: everything that may be asked later, and digests instead of personal ciphertexts. */
export type ChainedEntry = {
  seq: number;
  at: string;
  actor: string;
  accountId: number | null;
  role: string | null;
  unitId: number | null;
  path: string;
  action: string;
  object: string | null;
  result: string;
  detail: unknown;
  personal: string[];
};

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
  }
  return value;
};

/** One text for one entry, whatever order its fields were written or read in. */
export const canonical = (entry: ChainedEntry): string => JSON.stringify(ordered(entry));
