import type { HtmlTagDescriptor, Plugin } from 'vite';

type Bundle = Record<string, { type: string; fileName: string; name?: string; imports?: readonly string[] }>;

/** What nearly everybody needs next: the frame, and the dashboard where people begin. */
const next = ['screens', 'DashboardPage'];

const neededBy = (bundle: Bundle, file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const one of bundle[file]?.imports ?? []) neededBy(bundle, one, seen);
  return seen;
};

/** The application's page asks for its first screens at once, not after the session was read. */
export const preloadFirstScreens = (): Plugin => ({
  name: 'preload-first-screens',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {}, filename }) => {
      if (!filename.endsWith('index.html')) return [];
      const chunks = Object.values(bundle as Bundle).filter(({ type }) => type === 'chunk');
      const firsts = chunks.filter(({ name = '' }) => next.includes(name)).map(({ fileName }) => fileName);
      const files = new Set(firsts.flatMap((file) => [...neededBy(bundle as Bundle, file)]));
      return [...files]
        .filter((file) => !html.includes(file))
        .map(
          (file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }),
        );
    },
  },
});
