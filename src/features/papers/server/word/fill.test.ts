import { describe, expect, test } from 'vitest';
import { partOf, wordFile, wordFileOf } from '../testing/template.ts';
import { fill } from './fill.ts';
import { openPackage, type Package } from './package.ts';
import { linesOf } from './text.ts';

const opened = (bytes: Buffer): Package => {
  const found = openPackage(bytes);
  if ('faults' in found) throw new Error('faulty');
  return found.parts;
};
const textOf = (bytes: Buffer): string[] => linesOf(partOf(bytes));

describe('a filled template', () => {
  test('holds the values as they are, lists row by row, signs of XML as text', () => {
    const { bytes, missing } = fill(
      opened(wordFile(['Đồng chí {họ và tên}', '{#các ý kiến}', '- {bên}: {họ và tên}', '{/các ý kiến}'])),
      { 'họ và tên': 'Trần <A> & "B"', 'các ý kiến': [{ bên: 'Đoàn' }, { bên: 'Công đoàn' }] },
    );
    expect(textOf(bytes)).toEqual([
      'Đồng chí Trần <A> & "B"',
      '- Đoàn: Trần <A> & "B"',
      '- Công đoàn: Trần <A> & "B"',
    ]);
    expect(missing).toEqual([]);
  });

  test('marks what is not known in yellow, in the look of its place, and names it once', () => {
    const { bytes, missing, blocks } = fill(
      opened(
        wordFileOf(
          '<w:p><w:r w:rsidR="1"><w:rPr><w:b/><w:u w:val="single"/></w:rPr><w:t>Sinh {ngày sinh} tại {quê quán}, lại {ngày sinh}.</w:t></w:r></w:p>',
        ),
      ),
      { 'ngày sinh': null },
    );
    expect(missing).toEqual(['ngày sinh', 'quê quán']);
    expect(textOf(bytes)).toEqual(['Sinh «…… ngày sinh ……» tại «…… quê quán ……», lại «…… ngày sinh ……».']);
    const xml = partOf(bytes);
    expect(xml.match(/<w:b\/><w:highlight w:val="yellow"\/><w:u w:val="single"\/>/g)).toHaveLength(3);
    expect(xml).not.toMatch(/[\ue000\ue001]/);
    expect(xml.match(/<w:r[ >]/g)?.length).toBe(xml.match(/<\/w:r>/g)?.length);
    expect(
      blocks[0]?.cells[0]?.[0]?.spans.map(({ text, isMissing, isBold }) => [text, isMissing, isBold]),
    ).toEqual([
      ['Sinh ', false, true],
      ['«…… ngày sinh ……»', true, true],
      [' tại ', false, true],
      ['«…… quê quán ……»', true, true],
      [', lại ', false, true],
      ['«…… ngày sinh ……»', true, true],
      ['.', false, true],
    ]);
  });

  test('a value that pretends to be a mark is no mark, and a template in a value is not run', () => {
    const { bytes, missing } = fill(opened(wordFile(['{họ và tên}'])), {
      'họ và tên': '\ue000{#các ý kiến}{ngày sinh}\ue001',
    });
    expect(textOf(bytes)).toEqual(['{#các ý kiến}{ngày sinh}']);
    expect(missing).toEqual([]);
  });

  test('nothing of the program can be read', () => {
    const { missing } = fill(opened(wordFile(['{constructor}{__proto__}{toString}'])), {});
    expect(missing).toEqual(['constructor', '__proto__', 'tostring']);
  });

  test('rows of a table are shown as rows', () => {
    const cell = (text: string) =>
      `<w:tc><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const { blocks } = fill(
      opened(
        wordFileOf(
          `<w:tbl><w:tr>${cell('Tên')}${cell('Kết quả')}</w:tr><w:tr>${cell('{#d}{a}')}${cell('{b}{/d}')}</w:tr></w:tbl>`,
        ),
      ),
      {
        d: [
          { a: '1', b: '2' },
          { a: '3', b: '4' },
        ],
      },
    );
    expect(blocks.map(({ isRow, cells }) => [isRow, cells.map((lines) => lines[0]?.spans[0]?.text)])).toEqual(
      [
        [true, ['Tên', 'Kết quả']],
        [true, ['1', '2']],
        [true, ['3', '4']],
      ],
    );
    expect(blocks[1]?.cells[0]?.[0]?.align).toBe('center');
  });
});
