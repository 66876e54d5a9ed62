import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The theme belongs to the browser's types, which this side does not read.
const { themeOf } = (await import(fileURLToPath(new URL('../src/web/theme.ts', import.meta.url)))) as {
  themeOf: (textSize: number, isPhone: boolean) => { token: Record<string, string> };
};
const { token } = themeOf(1, false);
const css = readFileSync(new URL('../src/web/base.css', import.meta.url), 'utf8');
const named = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? '';

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['paper', 'sheet', 'red-wash', 'gold-wash'].map(named);

test.each([
  ...['colorText', 'colorTextSecondary', 'colorTextTertiary', 'colorError'].map((name) => [
    name,
    token[name],
  ]),
  ...['ink', 'ink-soft', 'red', 'red-deep'].map((name) => [name, named(name)]),
])('text of the colour %s stands out seven to one from everything it lies on', (_, colour = '') => {
  for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(7);
});

test('what is on a button stands out seven to one, and every border of a control three to one', () => {
  expect(contrast('#ffffff', named('red'))).toBeGreaterThanOrEqual(7);
  for (const border of [token.colorBorder ?? '', named('line-strong')])
    for (const ground of grounds) expect(contrast(border, ground)).toBeGreaterThanOrEqual(3);
});
