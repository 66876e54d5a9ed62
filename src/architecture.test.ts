import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Layers from the inside out; a file may import its own layer and those it lists. */
const mayImport: Record<string, string[]> = {
  kernel: ['kernel'],
  domain: ['kernel', 'domain'],
  db: ['kernel', 'domain', 'db'],
  server: ['kernel', 'domain', 'db', 'server'],
  'feature-server': ['kernel', 'domain', 'db', 'server', 'feature-server'],
  web: ['kernel', 'domain', 'web'],
  main: ['kernel', 'domain', 'db', 'server', 'feature-server', 'main', 'demo'],
  demo: ['kernel', 'domain', 'demo'],
};

/** Packages of the outside world, by layer. */
const packages: Record<string, string[]> = {
  kernel: ['typebox'],
  domain: ['typebox'],
  db: ['kysely', 'pg', 'pg-copy-streams', 'graphile-worker', 'node:'],
  server: ['typebox', 'kysely', 'pg', 'fastify', '@fastify/', 'graphile-worker', 'node:'],
  'feature-server': [
    'typebox',
    'kysely',
    'pg',
    'csv-parse',
    '@cj-tech-master/excelts',
    '@node-rs/argon2',
    'ics',
    'nodemailer',
    'docxtemplater',
    'pizzip',
    'node:',
  ],
  web: ['react', 'react-dom', 'antd', '@ant-design/', 'dayjs', 'echarts/', '@tanstack/', 'typebox'],
  main: ['typebox', 'kysely', 'fastify', 'vite', 'pg', 'node:'],
  demo: ['node:'],
};

/** A feature may import those above it in this list. */
const features = [
  'organisations',
  'people',
  'documents',
  'calendar',
  'rules',
  'members',
  'access',
  'audit',
  'drafts',
  'plans',
  'facts',
  'admissions',
  'sources',
  'requests',
  'meetings',
  'classes',
  'papers',
  'monitoring',
  'places',
  'forecast',
  'introductions',
  'helping',
  'allocation',
  'reviews',
  'campaigns',
  'reports',
  'imports',
  'views',
  'jobs',
  'exports',
  'tasks',
  'notifications',
];

const root = new URL('..', import.meta.url).pathname;
const longest = 300;
const longestTest = 400;

const filesIn = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const isTest = (file: string): boolean =>
  /\.(test|testing)\.tsx?$/.test(file) || /\/testing(\/|\.ts$)/.test(file) || file.startsWith('e2e/');

const layerOf = (file: string): string => {
  const [top, second, , fourth] = file.split('/');
  if (top === 'demo') return 'demo';
  if (second === 'features') {
    if (fourth === 'server') return 'feature-server';
    return fourth === 'web' ? 'web' : 'domain';
  }
  if (second === 'main') return file.startsWith('src/main/web/') ? 'web' : 'main';
  return second ?? '';
};

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?<![\w'])(?:from|import)\s*\(?\s*'([^'\s]+)'/g)].map(
    ([, name]) => name as string,
  );

const targetOf = (file: string, name: string): string | null => {
  if (name.startsWith('#')) return `src/${name.slice(1)}`;
  return name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : null;
};

const sources = [...filesIn(join(root, 'src')), ...filesIn(join(root, 'demo'))].filter(
  (file) => !isTest(file),
);

test('every import stays inside its layer', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .map((name) => targetOf(file, name))
      .filter((target) => target?.startsWith('src/') || target?.startsWith('demo/'))
      .filter((target) => !mayImport[layerOf(file)]?.includes(layerOf(target as string)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the list of features is that of their folders, and the page on architecture has it in this order', () => {
  expect([...features].sort()).toEqual(readdirSync(join(root, 'src/features')).sort());
  const [, told = ''] =
    /in dependency order; each may import those above it\n([^`]*?)\ndemo\//.exec(
      readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'),
    ) ?? [];
  expect(told.split('·').map((name) => name.trim())).toEqual(features);
});

test('a feature imports only features above it', () => {
  const featureOf = (file: string): number => features.indexOf(file.split('/')[2] ?? '');
  const inFeatures = sources.filter((file) => file.startsWith('src/features/'));
  expect(inFeatures.filter((file) => featureOf(file) < 0)).toEqual([]);
  const wrong = inFeatures.flatMap((file) =>
    importsOf(file)
      .map((name) => targetOf(file, name))
      .filter((target) => target?.startsWith('src/features/') && featureOf(target) > featureOf(file))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('a layer uses only the packages it may', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((name) => !name.startsWith('#') && !name.startsWith('.'))
      .filter(
        (name) =>
          !packages[layerOf(file)]?.some(
            (allowed) =>
              name === allowed ||
              name.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`),
          ),
      )
      .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no file is a giant, and none is a barrel', () => {
  const all = [...filesIn(join(root, 'src')), ...filesIn(join(root, 'e2e')), ...filesIn(join(root, 'demo'))];
  const lines = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length;
  const generated = ['src/db/schema.ts'];
  const giants = all
    .filter((file) => !generated.includes(file) && !/messages\.\w+\.ts$/.test(file))
    .filter((file) => lines(file) > (isTest(file) ? longestTest : longest));
  expect(giants).toEqual([]);
  expect(all.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  expect(sources.filter((file) => /^export \* from/m.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});

test('the domain reads no clock and no chance', () => {
  const inner = sources.filter((file) => ['kernel', 'domain'].includes(layerOf(file)));
  const wrong = inner.filter((file) =>
    /Date\.now|new Date\(\)|Math\.random/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('no module of the case engine holds a number of the law', () => {
  // Places in the procedure and the sizes of inputs are no rules; a week is how near a deadline is called near, a
  // median halves; how long data are kept is of the house until a unit says otherwise.
  const ordinals = /\b(?:number|step|minItems|maxItems|minLength|maxLength|minimum|maximum): \d+/g;
  const allowed = ['deadlines.ts: 7', 'funnel.ts: 2', 'retention.ts: 12', 'retention.ts: 30'];
  // Examples are inputs for tests and the API page.
  const examples = /\bexample(?:: | = )\{(?:[^{}]|\{[^{}]*\})*\}/g;
  const written = /\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\\n])*"/gm;
  const engine = sources.filter(
    (file) =>
      /^src\/features\/admissions\/((acts|ahead|blockers|plan|projected)\/)?[^/]+\.ts$/.test(file) &&
      !file.endsWith('/contract.ts'),
  );
  expect(engine.length).toBeGreaterThan(25);
  const numbers = engine.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(written, "''");
    return [
      ...text
        .replace(examples, '')
        .replace(ordinals, '')
        .matchAll(/(?<![\w$.[])\d[\d_.]*(?!\w)/g),
    ]
      .filter(([number]) => !['0', '1'].includes(number))
      .map(([number]) => `${file.split('/').at(-1)}: ${number}`);
  });
  expect(numbers.filter((number) => !allowed.includes(number))).toEqual([]);
});
