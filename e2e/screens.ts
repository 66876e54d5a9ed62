import { fileURLToPath } from 'node:url';

// Screens belong to the browser's types, which this side does not read.
const routes = (await import(fileURLToPath(new URL('../src/main/web/routes.ts', import.meta.url)))) as {
  screens: [path: string, component: unknown][];
};

/** What stands for the parameters of an address in the sample data. */
const standing: Record<string, string[]> = {
  code: ['BV'],
  unitCode: ['BV'],
  importId: ['1'],
  meetingCode: ['HM-1'],
  act: ['doi-ten', 'sap-nhap', 'khai-so-nguoi'],
  caseCode: ['HS-MAU'],
  view: ['', 'profile', 'history'],
  part: ['', 'da-gui', 'nhan-duoc'],
};

const filled = (path: string): string[] => {
  const parameter = /\/(?:\{-\$(\w+)\}|\$(\w+))/.exec(path);
  if (!parameter) return [path];
  const values = standing[parameter[1] ?? parameter[2] ?? ''];
  if (!values) throw new Error(`say in e2e/screens.ts what stands for the parameter of ${path}`);
  return values.flatMap((value) => filled(path.replace(parameter[0], value && `/${value}`)));
};

/** An address of every screen there is, so that no journey over all of them forgets a new one. */
export const everyAddress = (): string[] => routes.screens.flatMap(([path]) => filled(path));
