import { describe, expect, test } from 'vitest';
import { wordFile, wordFileOf } from '../testing/template.ts';
import { checkTemplate } from './check.ts';

const vocabulary = {
  values: ['họ và tên', 'ngày sinh', 'chi bộ'],
  lists: { 'các ý kiến': ['bên cho ý kiến', 'ngày cho ý kiến'] },
};
const faultsOf = (bytes: Buffer) => {
  const checked = checkTemplate(bytes, vocabulary);
  return 'faults' in checked ? checked.faults : [];
};
const codesOf = (bytes: Buffer): string[] => faultsOf(bytes).map(({ code }) => code);

describe('a template', () => {
  test('without fault tells what it names, however the marks and capitals are written', () => {
    const checked = checkTemplate(
      wordFile([
        `Đồng chí {${'họ và tên'.normalize('NFD')}}, {Ngày  sinh}`,
        '{#các ý kiến}',
        '{bên cho ý kiến}',
        '{/các ý kiến}',
      ]),
      vocabulary,
    );
    expect(checked).toMatchObject({ names: ['họ và tên', 'ngày sinh', 'các ý kiến', 'bên cho ý kiến'] });
  });

  test('cut into runs by Word is read as one', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    expect(codesOf(wordFileOf(`<w:p>${run('{họ')}${run(' và ')}${run('tên}')}</w:p>`))).toEqual([]);
  });

  test('with several faults gives them all at once, each with its place and what was meant', () => {
    expect(
      faultsOf(wordFile(['Họ tên: {họ và ten}', 'Nơi ở: {địa chỉ thường trú}', '{bên cho ý kiến}'])),
    ).toEqual([
      { code: 'template-tag-meant', tag: 'họ và ten', near: 'Họ tên: {họ và ten}', meant: 'họ và tên' },
      { code: 'template-tag-unknown', tag: 'địa chỉ thường trú', near: 'Nơi ở: {địa chỉ thường trú}' },
      { code: 'template-tag-misplaced', tag: 'bên cho ý kiến', near: '{bên cho ý kiến}' },
    ]);
  });

  test('with braces that do not match still has its names compared', () => {
    const found = codesOf(
      wordFile(['Một {họ và tên', 'Hai ngày sinh}', '{chi bọ}', '{#các ý kiến}', 'không có dấu kết thúc']),
    );
    expect(found).toEqual(['template-tag-unclosed', 'template-tag-unopened', 'template-tag-meant']);
    expect(codesOf(wordFile(['{{họ và tên}}', 'x']))).toContain('template-tag-doubled');
    expect(codesOf(wordFile(['{#các ý kiến}', '{bên cho ý kiến}']))).toEqual(['template-list-unclosed']);
    expect(codesOf(wordFile(['{/các ý kiến}']))).toEqual(['template-list-unopened']);
  });

  test('writes no raw XML and changes no braces', () => {
    expect(codesOf(wordFile(['{@họ và tên}']))).toEqual(['template-tag-raw']);
    expect(codesOf(wordFile(['{=<% %>=}', '<%họ và tên%>']))).toEqual(['template-tag-unknown']);
  });

  test('reaches nothing of the program', () => {
    expect(codesOf(wordFile(['{constructor}', '{__proto__}', '{toString}']))).toEqual([
      'template-tag-unknown',
      'template-tag-unknown',
      'template-tag-unknown',
    ]);
  });
});

describe('a dangerous file is refused', () => {
  const types = (type: string) =>
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
  const link = (type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://vi.du/a" TargetMode="External"/></Relationships>`;

  test.each([
    ['macros', { 'word/vbaProject.bin': 'x' }, 'template-has-macros'],
    [
      'macros by its type',
      { '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') },
      'template-has-macros',
    ],
    ['embedded files', { 'word/embeddings/oleObject1.bin': 'x' }, 'template-has-embedded'],
    [
      'an attached template',
      { 'word/_rels/settings.xml.rels': link('attachedTemplate') },
      'template-reaches-outside',
    ],
    ['entities', { 'word/settings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'template-has-doctype'],
    ['a part too large', { 'word/document.xml': 'a'.repeat(5_000_000) }, 'template-too-large-inside'],
    ['a bomb', { 'word/media/a.png': Buffer.alloc(17_000_000) }, 'template-too-large-inside'],
    ['a way out of the folder', { '../../etc/passwd': 'x' }, 'template-unreadable'],
    ['a broken body', { 'word/document.xml': '<w:document><w:body><w:p>' }, 'template-unreadable'],
  ])('%s', (_, changed, code) => {
    expect(codesOf(wordFile(['{họ và tên}'], changed as Record<string, string | Buffer>))).toContain(code);
  });

  test('a link to a page does no harm', () => {
    expect(codesOf(wordFile(['{họ và tên}'], { 'word/_rels/footer1.xml.rels': link('hyperlink') }))).toEqual(
      [],
    );
  });

  test('what is no Word file', () => {
    expect(codesOf(Buffer.from('xin chào'))).toEqual(['template-unreadable']);
    expect(codesOf(Buffer.alloc(0))).toEqual(['template-unreadable']);
    const good = wordFile(['{họ và tên}']);
    expect(codesOf(good.subarray(0, good.length - 30))).toEqual(['template-unreadable']);
  });

  test('parts that share their bytes, and a size declared too small', () => {
    const good = wordFile(['{họ và tên}'], {
      'word/media/a.txt': 'a'.repeat(1_000),
      'word/media/b.txt': 'b'.repeat(999),
    });
    const shared = Buffer.from(good);
    const first = shared.indexOf('PK\u0001\u0002', 0, 'latin1');
    const second = shared.indexOf('PK\u0001\u0002', first + 4, 'latin1');
    shared.writeUInt32LE(shared.readUInt32LE(first + 42), second + 42);
    expect(codesOf(shared)).toEqual(['template-unreadable']);
    const lying = wordFile(['{họ và tên}'], { 'word/media/a.png': Buffer.alloc(17_000_000) });
    const at = lying.indexOf('word/media/a.png', lying.indexOf('PK\u0001\u0002', 0, 'latin1')) - 46;
    lying.writeUInt32LE(10, at + 24);
    expect(codesOf(lying)).toEqual(['template-too-large-inside']);
  });
});
