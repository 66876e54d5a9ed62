import { readExport, startExport } from '#features/exports/contract.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';

type Asked = InputOf<typeof startExport>;
type Export = OutputOf<typeof readExport>;

/** The table twin as a file: the operation that answers the same rows, and their columns under the same headings. */
export type Sheet = Pick<Asked, 'operation' | 'rows' | 'columns' | 'order'> & {
  input: Readonly<Record<string, string>>;
};

const waitMs = 500;

/** Long tables are written by a job; those of pictures are nearly always there at once. */
const readied = async (made: Export): Promise<Export> => {
  if (made.status === 'ready') return made;
  if (made.status === 'failed') throw new Error('no file');
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  return readied(await call(readExport, { id: made.id }));
};

/** Has the file written with the rights of the reader, and lets the browser fetch it. */
export const saveSheet = async (
  sheet: Sheet,
  grounds: Asked['grounds'] & object,
  title: string,
): Promise<void> => {
  const asked = { ...sheet, columns: [...sheet.columns], input: { ...sheet.input } };
  const { id } = await readied(await call(startExport, { ...asked, title: title.slice(0, 120), grounds }));
  location.assign(`/api/v1/exports/${id}/file`);
};
