import type { Endpoint, InputOf } from '#kernel/endpoint.ts';
import { useAddressFilter } from './addressFilter.ts';

type Field = {
  type?: string;
  enum?: readonly unknown[];
  pattern?: string;
  format?: string;
  maxLength?: number;
};

/** The text of the address bar as the field takes it; undefined when it does not. */
const read = (field: Field, text: string): unknown => {
  if (field.enum) return field.enum.includes(text) ? text : undefined;
  if (field.type === 'boolean') return text === 'true' ? true : undefined;
  if (field.type === 'integer') return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (field.type !== 'string' || text.length > (field.maxLength ?? 300)) return undefined;
  if (field.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  return field.pattern && !new RegExp(field.pattern, 'u').test(text) ? undefined : text;
};

type Given<E, Name extends keyof InputOf<E>> = { [Field in Name]?: InputOf<E>[Field] | undefined };

/**
 * Some fields of an operation's input as the address bar keeps them, by the contract's own schema: what does not fit is
 * not asked for. What people type to find a person is no such field: it travels in the body.
 */
export const useFilter = <E extends Endpoint, Name extends keyof InputOf<E> & string>(
  { input }: E,
  names: readonly Name[],
): [Pick<InputOf<E>, Name>, (changed: Given<E, Name>) => void] => {
  const [address, change] = useAddressFilter();
  const fields = input.properties as Record<string, Field | undefined>;
  const filter: Record<string, unknown> = {};
  for (const name of names) {
    const [field, text] = [fields[name], address[name]];
    const value = field && text !== undefined ? read(field, text) : undefined;
    if (value !== undefined) filter[name] = value;
  }
  const keep = (changed: Given<E, Name>): void =>
    change(
      Object.fromEntries(
        Object.entries(changed).map(([name, value]) => [
          name,
          value === undefined ? undefined : String(value),
        ]),
      ),
    );
  return [filter as Pick<InputOf<E>, Name>, keep];
};
