import { Workbook } from '@cj-tech-master/excelts';
import { shippedItems } from '#db/catalogues.ts';
import type { FileAnswer } from '#kernel/file.ts';
import type { Column } from '../model.ts';
import { tables } from '../tables.ts';
import { GUIDE_SHEET } from './readWorkbook.ts';

const LISTS_SHEET = '_danh_muc';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LAST_ROW = 5_000;
const REQUIRED = 'FFFFE9A8';

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

const choicesOf = ({ type, choices, words, catalogue }: Column, listed: Map<string, string[]>): string[] => {
  if (type === 'codes') return [];
  if (words) return Object.values(words);
  return [...(choices ?? (catalogue ? (listed.get(catalogue) ?? []) : []))];
};

/** An empty workbook with every documented table: required columns marked, choices as lists, a guide in front. */
export const templateWorkbook = async (): Promise<Uint8Array> => {
  const book = new Workbook();
  const listed = new Map<string, string[]>();
  for (const { catalogue, code } of shippedItems())
    listed.set(catalogue, [...(listed.get(catalogue) ?? []), code]);
  const guide = book.addWorksheet(GUIDE_SHEET);
  guide.columns = [{ width: 24 }, { width: 24 }, { width: 26 }, { width: 12 }, { width: 70 }, { width: 28 }];
  guide.addRow(['Bảng', 'Cột', 'Tên cột', 'Bắt buộc', 'Ý nghĩa', 'Ví dụ']).font = { bold: true };
  const lists = book.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  let list = 0;
  for (const table of tables) {
    guide.addRow([table.name, '', table.title, '', table.means, '']).font = { bold: true };
    const sheet = book.addWorksheet(table.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const [at, column] of table.columns.entries()) {
      const { name, heading, isRequired, means, example } = column;
      guide.addRow([table.name, name, heading, isRequired ? 'x' : '', means, example]);
      const head = sheet.getCell(1, at + 1);
      head.value = isRequired ? `${name} *` : name;
      head.note = [heading, means, example && `Ví dụ: ${example}`].filter(Boolean).join('\n');
      head.font = { bold: true };
      if (isRequired) head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: REQUIRED } };
      const body = sheet.getColumn(at + 1);
      body.width = Math.max(14, name.length + 4);
      // As text, so that a code keeps its zeros and a day stays as it was typed.
      body.numFmt = '@';
      const choices = choicesOf(column, listed);
      if (choices.length === 0) continue;
      list += 1;
      for (const [row, choice] of choices.entries()) lists.getCell(row + 1, list).value = choice;
      const range = `'${LISTS_SHEET}'!$${letters(list - 1)}$1:$${letters(list - 1)}$${choices.length}`;
      const letter = letters(at);
      sheet.dataValidations.add(`${letter}2:${letter}${LAST_ROW}`, {
        type: 'list',
        allowBlank: !isRequired,
        formulae: [range],
        showErrorMessage: true,
        errorTitle: heading,
        error: 'Hãy chọn một giá trị trong danh sách.',
      });
    }
  }
  return book.xlsx.writeBuffer();
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The same as a file to be fetched. */
export const templateFile = async (): Promise<FileAnswer> => {
  const bytes = await templateWorkbook();
  return { name: 'mau-nhap.xlsx', mediaType: XLSX, size: bytes.length, bytes: whole(bytes) };
};
