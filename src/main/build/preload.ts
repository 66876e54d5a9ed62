import type { HtmlTagDescriptor, Plugin } from 'vite';

type Chunk = {
  type: string;
  fileName: string;
  name?: string;
  imports?: readonly string[];
  viteMetadata?: { importedCss: ReadonlySet<string> };
};
type Bundle = Record<string, Chunk>;

/** What nearly everybody needs next: the frame, and the dashboard where people begin. */
const next = ['screens', 'DashboardScreen'];

const neededBy = (bundle: Bundle, file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const one of bundle[file]?.imports ?? []) neededBy(bundle, one, seen);
  return seen;
};

const link = (attrs: { rel: string; as?: string; href: string }): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head',
});

/** The application's page asks for who is signed in and for its first screens with their styles at once, not one after the other. */
export const preloadFirstScreens = (): Plugin => ({
  name: 'preload-first-screens',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, filename }) => {
      if (!filename.endsWith('index.html')) return [];
      const chunks = Object.values(bundle as Bundle).filter(({ type }) => type === 'chunk');
      const firsts = chunks.filter(({ name = '' }) => next.includes(name)).map(({ fileName }) => fileName);
      if (firsts.length < next.length)
        throw new Error(`no file is called as the first screens are: ${next.join(', ')}`);
      const files = new Set(firsts.flatMap((file) => [...neededBy(bundle as Bundle, file)]));
      const sheets = [...files].flatMap((file) => [
        ...((bundle as Bundle)[file]?.viteMetadata?.importedCss ?? []),
      ]);
      const missing = (file: string): boolean => !html.includes(file);
      return [
        link({ rel: 'preload', as: 'fetch', href: '/api/v1/session' }),
        ...[...new Set(sheets)].filter(missing).map((file) => link({ rel: 'stylesheet', href: `/${file}` })),
        ...[...files].filter(missing).map((file) => link({ rel: 'modulepreload', href: `/${file}` })),
      ];
    },
  },
});
