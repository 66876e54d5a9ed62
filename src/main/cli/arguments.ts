import { readDay } from '#kernel/day.ts';

export type Arguments = { words: string[]; options: Record<string, string | true> };

/** Options that never take a value. */
const flags = new Set(['json', 'help', 'dry-run', 'replace', 'sample']);

/** Splits a command line into words and `--name value`, `--name=value`, `--flag`. */
export const readArguments = (args: string[]): Arguments => {
  const words: string[] = [];
  const options: Record<string, string | true> = {};
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', ...rest] = arg.slice(2).split('=');
    const next = args[i + 1];
    if (rest.length > 0) options[name] = rest.join('=');
    else if (!flags.has(name) && next !== undefined && !next.startsWith('--')) {
      options[name] = next;
      i += 1;
    } else options[name] = true;
  }
  return { words, options };
};

/** `display-name` → `displayName`. */
export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A day typed as people write it, `31/12/2017`, becomes `2017-12-31`; everything else stays. */
export const inStoredForm = (value: string | true): string | true =>
  typeof value === 'string' && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value) ? (readDay(value) ?? value) : value;
