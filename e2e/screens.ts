import { fileURLToPath } from 'node:url';

// Screens belong to the browser's types, which this side does not read.
const routes = (await import(fileURLToPath(new URL('../src/main/web/routes.ts', import.meta.url)))) as {
  screens: [path: string, component: unknown][];
};

/** What stands for the parameters of an address in the sample data; for parts of one screen, by its address. */
const standing: Record<string, string[]> = {
  code: ['BV'],
  unitCode: ['BV'],
  importId: ['1'],
  meetingCode: ['H-1'],
  classCode: ['L-1'],
  reportId: ['1'],
  act: ['doi-ten', 'sap-nhap', 'khai-so-nguoi'],
  caseCode: ['HS-2', 'HS-3'],
  roundCode: ['VG-1'],
  view: ['', 'profile', 'history'],
  '/tham-tra/{-$part}': ['', 'da-gui', 'nhan-duoc'],
  '/lop/{-$part}': ['', 'cu-hoc', 'nhu-cau', 'giay-chung-nhan'],
  '/du-bao/{-$unitCode}': ['', 'BV'],
  '/gioi-thieu/{-$part}': ['', 'ket-qua'],
  '/phong-trao/{-$part}': ['', 'mo-hinh', 'hoat-dong'],
};

const filled = (path: string): string[] => {
  const parameter = /\/(?:\{-\$(\w+)\}|\$(\w+))/.exec(path);
  if (!parameter) return [path];
  const values = standing[path] ?? standing[parameter[1] ?? parameter[2] ?? ''];
  if (!values) throw new Error(`say in e2e/screens.ts what stands for the parameter of ${path}`);
  return values.flatMap((value) => filled(path.replace(parameter[0], value && `/${value}`)));
};

/** Screens of those who work on cases; others are told that they are not theirs. */
const ofCases = [
  'ho-so',
  'nguon',
  'hop',
  'lop',
  'lop-hoc',
  'tham-tra',
  'gioi-thieu',
  'giay-to',
  'ke-hoach-nguoc',
  'du-bi',
  'chi-tieu-dang-vien',
  'ngay-hop',
  'cho-duyet',
  'viec-hom-nay',
  'hop-thu',
];
const isOfCases = (address: string): boolean => ofCases.includes(address.split('/')[1] ?? '');

/** An address of every screen there is, by who works there, so that no journey over all of them forgets a new one. */
export const everyAddress = (): { administrator: string[]; clerk: string[] } => {
  const all = routes.screens.flatMap(([path]) => filled(path));
  return { administrator: all.filter((one) => !isOfCases(one)), clerk: all.filter(isOfCases) };
};
