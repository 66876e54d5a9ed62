import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originNodes } from '../../flow.ts';
import { at, edgeAt, layoutOf } from './flowLayout.ts';

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('bands fill the bars at both ends and are found where they lie', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const layout = layoutOf(cells);
      for (const [index, bar] of layout.left.entries()) {
        const own = layout.bands.filter(({ from }) => from === index);
        expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(bar.n);
        expect(own.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(bar.height);
      }
      for (const [index, bar] of layout.right.entries()) {
        const own = layout.bands.filter(({ to }) => to === index);
        expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(bar.n);
        expect(bar.top + bar.height).toBeLessThanOrEqual(layout.height + 1e-6);
      }
      const last = layout.bands.at(-1);
      if (last) {
        expect(edgeAt(last, 2)).toBeCloseTo(last.left, 0);
        expect(at(layout, 50, edgeAt(last, 50) + last.height / 2)?.[0]).toBe('band');
      }
      expect(at(layout, 0.5, (layout.left[0]?.top ?? 0) + (layout.left[0]?.height ?? 0) / 2)).toEqual([
        'left',
        0,
      ]);
    }),
  );
});

test('five origins stand alone; of more the greatest four, and the rest as one', () => {
  const lines = (...ns: number[]) => ns.map((n, index) => ({ key: `origin:${index}`, n }));
  expect(originNodes(lines(1, 2, 3, 4, 5)).map(({ n, lines: { length } }) => [n, length])).toEqual([
    [5, 1],
    [4, 1],
    [3, 1],
    [2, 1],
    [1, 1],
  ]);
  expect(originNodes(lines(1, 2, 3, 4, 5, 6)).map(({ n, lines: { length } }) => [n, length])).toEqual([
    [6, 1],
    [5, 1],
    [4, 1],
    [3, 1],
    [3, 2],
  ]);
});
