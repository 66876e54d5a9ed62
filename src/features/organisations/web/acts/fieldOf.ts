/** Where a form of a unit says a reason that names no field of its own. */
export const unitFieldOf = {
  'effective-day-in-the-future': 'effectiveOn',
  'unit-not-alive-that-day': 'effectiveOn',
  'later-change-stands': 'effectiveOn',
  'facts-stand-after-the-day': 'effectiveOn',
  'child-lives-inside-its-parents-life': 'effectiveOn',
  'parent-not-alive-that-day': 'parentCode',
  'parent-is-below-the-unit': 'parentCode',
  'unit-is-there-already': 'parentCode',
  'root-is-founded-by-the-installation': 'parentCode',
  'unit-tree-has-no-cycle': 'parentCode',
  'unit-is-not-its-own-parent': 'parentCode',
  'successor-not-alive-that-day': 'into',
  'successor-is-merged-too': 'into',
  'successor-is-below-the-unit': 'into',
  'unit-code-is-unique': 'code',
} as const;
