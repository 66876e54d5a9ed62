/** A little of Word's own language, enough for the papers of the Party: paragraphs, the head of two columns, signatures. */
const asXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Sizes in half points, lengths in twentieths of a point. */
const pointsOf = (points: number): number => points * 2;
const twipsOf = (millimetres: number): number => Math.round((millimetres * 1_440) / 25.4);

export type Look = {
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  align?: 'left' | 'center' | 'right' | 'both';
  /** The first line goes in. */
  isIndented?: boolean;
  before?: number;
  /** A line under the words, drawn by the paragraph, so far in from both sides in millimetres. */
  ruled?: number;
  keepsNext?: boolean;
};

const run = (text: string, { size = 14, isBold = false, isItalic = false }: Look): string =>
  `<w:r><w:rPr>${isBold ? '<w:b/>' : ''}${isItalic ? '<w:i/>' : ''}<w:sz w:val="${pointsOf(size)}"/><w:szCs w:val="${pointsOf(size)}"/></w:rPr><w:t xml:space="preserve">${asXml(text)}</w:t></w:r>`;

/** A paragraph; what stands between `**` is bold. */
export const p = (text: string, look: Look = {}): string => {
  const { align = 'both', isIndented = false, before = 0, ruled, keepsNext = false } = look;
  const indent = ruled === undefined ? '' : `<w:ind w:left="${twipsOf(ruled)}" w:right="${twipsOf(ruled)}"/>`;
  const border =
    ruled === undefined
      ? ''
      : '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';
  const runs = text
    .split('**')
    .map((piece, n) => (piece === '' ? '' : run(piece, n % 2 === 1 ? { ...look, isBold: true } : look)));
  return `<w:p><w:pPr>${keepsNext ? '<w:keepNext/>' : ''}${border}<w:spacing w:before="${before * 20}" w:after="0"/>${isIndented ? `<w:ind w:firstLine="${twipsOf(10)}"/>` : indent}<w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`;
};

/** A line of dots to write on, as long as the page is wide. */
export const dots = (): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twipsOf(165)}"/></w:tabs><w:spacing w:before="80" w:after="0"/></w:pPr><w:r><w:tab/></w:r></w:p>`;

/** A paragraph of the body: the first line in, a little room above. */
export const body = (text: string, look: Look = {}): string =>
  p(text, { isIndented: true, before: 4, ...look });

const NONE = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = (kind: 'none' | 'single'): string =>
  `<w:tblBorders>${NONE.map((side) => `<w:${side} w:val="${kind}"${kind === 'single' ? ' w:sz="4" w:space="0" w:color="000000"' : ''}/>`).join('')}</w:tblBorders>`;

/** Columns side by side, widths in millimetres; ruled ones are a table that people see. */
export const columns = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  isRuled = false,
): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${twipsOf(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>${isRuled ? '<w:jc w:val="center"/>' : ''}${borders(isRuled ? 'single' : 'none')}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twipsOf(width)}"/>`).join('')}</w:tblGrid>${rows
    .map(
      (cells, n) =>
        `<w:tr><w:trPr><w:cantSplit/>${isRuled && n === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells
          .map(
            (cell, at) =>
              `<w:tc><w:tcPr><w:tcW w:w="${twipsOf(widths[at] ?? 0)}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a Word file: A4, Times New Roman, the margins of Party documents. */
export const wordParts = (content: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MIME}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MIME}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${content}<w:sectPr><w:pgSz w:w="${twipsOf(210)}" w:h="${twipsOf(297)}"/><w:pgMar w:top="${twipsOf(20)}" w:right="${twipsOf(15)}" w:bottom="${twipsOf(20)}" w:left="${twipsOf(30)}" w:header="${twipsOf(10)}" w:footer="${twipsOf(10)}" w:gutter="0"/></w:sectPr></w:body></w:document>`,
});
