import { expect, test } from 'vitest';
import { componentStyles, stylesNamed } from './componentStyles.ts';

const sheet = componentStyles(1, false);

test('one sheet serves every text size, on a desk and on a phone', () => {
  for (const [textSize, isPhone] of [
    [1, true],
    [1.15, false],
    [1.3, true],
  ] as const)
    expect(componentStyles(textSize, isPhone) === sheet, `${textSize} ${isPhone}`).toBe(true);
});

test('the sheet names what it holds, and holds it', () => {
  expect([...stylesNamed(sheet)]).toEqual(
    expect.arrayContaining(['Button-Button', 'DatePicker-DatePicker', 'Select-Select']),
  );
  for (const selector of ['.ant-btn{', '.ant-picker{', '.ant-select{']) expect(sheet).toContain(selector);
});
