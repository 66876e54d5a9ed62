import type { Refused } from '../refused.ts';
import { say } from '../say.ts';

/** The field of a form as its library names it: `parts/0/children` is `['parts', 0, 'children']`. */
export type FieldPath = (string | number)[];

export type Placed = {
  /** Sentences by the field they belong to. */
  fields: { name: FieldPath; errors: string[] }[];
  /** Sentences that belong to no field of this form. */
  others: string[];
};

const pathOf = (field: string): FieldPath =>
  field.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The sentence beside its field: it need not say again, in the words of the API, which one it is about. */
const beside = (message: string, field: string): string => {
  const named = `«${field}» `;
  if (!message.startsWith(named)) return message;
  const sentence = say('form.beside', { rest: message.slice(named.length) });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

/**
 * Puts each reason of a refusal beside the field it is about: the one `fieldOf` gives its code, else the one it
 * names; what the form does not show is said above it.
 */
export const placeReasons = (
  refused: Refused,
  isShown: (path: FieldPath) => boolean,
  fieldOf: Readonly<Record<string, string>>,
): Placed => {
  const byField = new Map<string, string[]>();
  const others: string[] = [];
  for (const { code, field, message } of refused.reasons) {
    const named = [fieldOf[code], field].find((one) => one !== undefined && isShown(pathOf(one)));
    if (named === undefined) others.push(message);
    else byField.set(named, [...(byField.get(named) ?? []), beside(message, named)]);
  }
  return {
    fields: [...byField].map(([name, errors]) => ({ name: pathOf(name), errors })),
    others: refused.reasons.length === 0 ? [refused.title] : others,
  };
};
