import { type MessageKey, messages } from './messages.vi.ts';
import { type WarningKey, warnings } from './messages.warnings.vi.ts';

export type Values = Readonly<Record<string, string>>;

/** Fills `{{name}}`; a name without a value is a bug and throws. */
export const render = (template: string, values: Values = {}): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {{${name}}} in: ${template}`);
    return value;
  });

export const say = (key: MessageKey, values?: Values): string => render(messages[key], values);
export const sayWarning = (key: WarningKey, values?: Values): string => render(warnings[key], values);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `a`, `a và b`, `a, b và c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
