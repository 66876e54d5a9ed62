import { body, columns, dots, type Look, p } from './words.ts';

const centred = (text: string, look: Look = {}): string => p(text, { align: 'center', ...look });

/** What people write by hand, which the product neither knows nor keeps. */
export const byHand = (words: string, lines = 1): string =>
  [body(words), ...Array.from({ length: lines }, () => dots())].join('');

/** The head of a Party document (36-HD/VPTW): who issues at the left, the Party's name, place and day at the right. */
export const head = (hasNumber: boolean, about = ''): string =>
  columns(
    [78, 87],
    [
      [
        [
          centred('{cơ quan cấp trên}'),
          centred('{cơ quan ban hành}', { isBold: true }),
          centred('*'),
          hasNumber ? centred('Số {số văn bản}') : '',
          about && centred(about, { isItalic: true, size: 12 }),
        ].join(''),
        [
          centred('ĐẢNG CỘNG SẢN VIỆT NAM', { isBold: true, size: 15, ruled: 5 }),
          centred('{nơi ban hành}, {ngày ban hành}', { isItalic: true, before: 6 }),
        ].join(''),
      ],
    ],
  );

/** The head of what one member writes: no issuing body. */
export const plainHead = (): string =>
  [
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', { isBold: true, size: 15, ruled: 43 }),
    p('{nơi ban hành}, {ngày ban hành}', { align: 'right', isItalic: true, before: 6 }),
  ].join('');

/** The last words before the signatures, which never stand on a page alone. */
export const closing = (...texts: readonly string[]): string =>
  texts.map((text) => body(text, { keepsNext: true })).join('');

export const title = (kind: string, about: string): string =>
  [
    centred(kind, { isBold: true, size: 16, before: 18 }),
    centred(about, { isBold: true, size: 14 }),
    centred('-----'),
    p(''),
  ].join('');

/** Bottom left where it goes, bottom right who signs for whom. */
export const signature = (receivers: readonly string[]): string =>
  p('', { keepsNext: true }) +
  columns(
    [75, 90],
    [
      [
        [
          p('Nơi nhận:', { align: 'left', isBold: true, isItalic: true, size: 12, keepsNext: true }),
          ...receivers.map((one) => p(`- ${one}`, { align: 'left', size: 12, keepsNext: true })),
        ].join(''),
        [
          centred('{thay mặt}', { isBold: true, keepsNext: true }),
          centred('{chức vụ người ký}', { keepsNext: true }),
          ...Array.from({ length: 4 }, () => p('', { keepsNext: true })),
          centred('{người ký}', { isBold: true }),
        ].join(''),
      ],
    ],
  );

/** Two people sign for themselves. */
export const signatures = (left: string, right: string): string =>
  p('', { keepsNext: true }) +
  columns(
    [82, 83],
    [
      [left, right].map((who) =>
        [
          centred(who, { isBold: true, keepsNext: true }),
          centred('(ký, ghi rõ họ tên)', { isItalic: true, size: 12, keepsNext: true }),
          ...Array.from({ length: 4 }, () => p('', { keepsNext: true })),
          centred('………………………………'),
        ].join(''),
      ),
    ],
  );
