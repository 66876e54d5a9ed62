import { nearest } from '#kernel/nearest.ts';
import { mostPartBytes } from '../../model.ts';
import { plainName } from '../../placeholders.ts';
import type { Fault } from './fault.ts';
import { isWordPart, type Named, namesIn } from './fill.ts';
import { openPackage, type Package } from './package.ts';
import { isWhole, linesOf } from './text.ts';

/** What templates of a kind may name: plain values, and lists with the fields of their rows. */
export type Vocabulary = { values: readonly string[]; lists: Readonly<Record<string, readonly string[]>> };

const text = (parts: Package, name: string): string => parts.get(name)?.toString('utf8') ?? '';

/** A link to a page is harmless; anything else would be fetched when somebody opens the paper. */
const reachesOutside = (rels: string): boolean =>
  [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([one]) => /TargetMode\s*=\s*["']External["']/.test(one) && !/\/hyperlink["']/.test(one),
  );

const dangers = (parts: Package): Fault[] => {
  const names = [...parts.keys()];
  const words = names.filter((name) => /\.(xml|rels)$/i.test(name) || name === '[Content_Types].xml');
  const is = (code: string, found: boolean): Fault[] => (found ? [{ code }] : []);
  return [
    ...is(
      'template-has-macros',
      names.some((name) => /vba(project|data)|macrosheet/i.test(name)) ||
        /macroEnabled|vbaProject/i.test(text(parts, '[Content_Types].xml')),
    ),
    ...is(
      'template-has-embedded',
      names.some((name) => /^word\/(embeddings|activeX)\//i.test(name)),
    ),
    ...is(
      'template-has-doctype',
      words.some((name) => /<!(DOCTYPE|ENTITY)/i.test(text(parts, name))),
    ),
    ...is(
      'template-reaches-outside',
      names.some((name) => name.endsWith('.rels') && reachesOutside(text(parts, name))),
    ),
    ...is(
      'template-too-large-inside',
      words.some((name) => (parts.get(name)?.length ?? 0) > mostPartBytes),
    ),
    ...is(
      'template-unreadable',
      words.some((name) => !isWhole(text(parts, name))),
    ),
  ];
};

/** The words around a tag, as a person finds them in the file. */
const nearOf = (lines: readonly string[], tag: string): string => {
  const line = lines.find((one) => one.includes(`{${tag}`)) ?? lines.find((one) => one.includes(tag)) ?? '';
  const at = Math.max(0, line.indexOf(tag) - 40);
  return line
    .slice(at, at + tag.length + 80)
    .trim()
    .slice(0, 120);
};

/** Braces belong to one paragraph: one that is not closed there would swallow what follows. */
const braceFaults = (lines: readonly string[]): Fault[] =>
  lines.flatMap((line) => {
    const faults: Fault[] = [];
    const near = line.trim().slice(0, 120);
    let open: number | null = null;
    for (const { 0: brace, index } of line.matchAll(/[{}]/g)) {
      const tag = line
        .slice((open ?? Math.max(0, index - 30)) + (open === null ? 0 : 1), index)
        .trim()
        .slice(0, 80);
      if (brace === '{') {
        if (open !== null)
          faults.push({
            code: open + 1 === index ? 'template-tag-doubled' : 'template-tag-unclosed',
            tag,
            near,
          });
        open = index;
      } else {
        if (open === null) faults.push({ code: 'template-tag-unopened', tag, near });
        open = null;
      }
    }
    if (open !== null)
      faults.push({
        code: 'template-tag-unclosed',
        tag: line
          .slice(open + 1)
          .trim()
          .slice(0, 80),
        near,
      });
    return faults;
  });

type Found = { properties?: { id?: string; xtag?: string; context?: string; errors?: Found[] } };

/** Every fault the library found, not only the first. */
const faultsIn = (error: unknown, lines: readonly string[]): Fault[] => {
  const { errors, id } = (error as Found).properties ?? {};
  const all = id === 'multi_error' ? (errors ?? []) : [error as Found];
  return all.map(({ properties = {} }) => {
    const tag = (properties.xtag ?? '').replace(/^[#/^]/, '').slice(0, 80);
    const code = CODES[properties.id ?? ''] ?? 'template-unreadable';
    return { code, tag, near: nearOf(lines, tag) };
  });
};

const CODES: Readonly<Record<string, string>> = {
  unopened_tag: 'template-tag-unopened',
  unclosed_tag: 'template-tag-unclosed',
  duplicate_open_tag: 'template-tag-doubled',
  duplicate_close_tag: 'template-tag-doubled',
  unopened_loop: 'template-list-unopened',
  unclosed_loop: 'template-list-unclosed',
  closing_tag_does_not_match_opening_tag: 'template-list-mismatched',
  unbalanced_loop_tags: 'template-list-unbalanced',
  no_xml_tag_found_at_left: 'template-list-unbalanced',
  no_xml_tag_found_at_right: 'template-list-unbalanced',
  raw_xml_tag_should_be_only_text_in_paragraph: 'template-tag-raw',
};

const isKnown = ({ name, isList, inList }: Named, { values, lists }: Vocabulary): boolean => {
  if (isList) return name in lists || values.includes(name);
  return values.includes(name) || (inList !== null && (lists[inList]?.includes(name) ?? false));
};

const unknown = (named: readonly Named[], vocabulary: Vocabulary, lines: readonly string[]): Fault[] => {
  const { values, lists } = vocabulary;
  const known = [...values, ...Object.keys(lists), ...Object.values(lists).flat()];
  const seen = new Set<string>();
  return named.flatMap((one) => {
    const { name, isRaw } = one;
    if (isRaw) return [{ code: 'template-tag-raw', tag: name, near: nearOf(lines, name) }];
    if (isKnown(one, vocabulary) || seen.has(name)) return [];
    seen.add(name);
    const near = nearOf(lines, name);
    // A field of a list outside it, or a list where a value belongs.
    if (known.includes(name)) return [{ code: 'template-tag-misplaced', tag: name, near }];
    const meant = nearest(name, known);
    return meant
      ? [{ code: 'template-tag-meant', tag: name, near, meant }]
      : [{ code: 'template-tag-unknown', tag: name, near }];
  });
};

/** Where braces or lists do not match, what stands between the others is still compared. */
const roughNames = (lines: readonly string[]): Named[] =>
  lines
    .flatMap((line) => [...line.matchAll(/\{([#/^]?)([^{}]{1,80})\}/g)])
    .map(([, sign, name = '']) => ({
      name: plainName(name),
      isList: sign !== '',
      isRaw: false,
      inList: null,
    }));
const lenient = ({ values, lists }: Vocabulary): Vocabulary => ({
  values: [...values, ...Object.values(lists).flat()],
  lists,
});

export type Checked = { faults: Fault[] } | { parts: Package; names: string[] };

/** A template read with everything that is wrong with it, all at once, and never run. */
export const checkTemplate = (bytes: Buffer, vocabulary: Vocabulary): Checked => {
  const opened = openPackage(bytes);
  if ('faults' in opened) return opened;
  const { parts } = opened;
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml'))
    return { faults: [{ code: 'template-is-no-word-file' }] };
  const faults = dangers(parts);
  if (faults.length > 0) return { faults };
  const lines = [...parts.keys()].filter(isWordPart).flatMap((name) => linesOf(text(parts, name)));
  const braces = braceFaults(lines);
  if (braces.length > 0)
    return { faults: [...braces, ...unknown(roughNames(lines), lenient(vocabulary), lines)] };
  try {
    const named = namesIn(parts);
    const wrong = unknown(named, vocabulary, lines);
    return wrong.length > 0
      ? { faults: wrong }
      : { parts, names: [...new Set(named.map(({ name }) => name))] };
  } catch (error) {
    return { faults: [...faultsIn(error, lines), ...unknown(roughNames(lines), lenient(vocabulary), lines)] };
  }
};
