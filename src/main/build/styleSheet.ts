import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const source = new URL('../../web/componentStyles.ts', import.meta.url);

/** The sheet, and the names of what it holds. */
type Made = { sheet: string; names: string[] };

/** Made in a process of its own: the components are loaded as people use them, whatever this process has loaded. */
const make = async (): Promise<Made> => {
  const script = `import { componentStyles, stylesNamed } from ${JSON.stringify(source.href)};
    const sheet = componentStyles(1, false);
    process.stdout.write(JSON.stringify({ sheet, names: [...stylesNamed(sheet)] }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, NODE_ENV: 'production' },
    maxBuffer: 16_000_000,
  });
  return JSON.parse(stdout);
};

const styleModule = /\/antd\/es\/(?:.*\/)?style(?:\/[\w-]+)?\.js$/;

type Argument = { start: number; end: number; value?: unknown };
type Written = { declaration?: { type: string; arguments?: Argument[] } };

/**
 * The component library writes its styles in the browser, one component after the other; that took a third of the
 * work until the first screen stood. What the first screens need is written here instead, as a sheet before all others,
 * and its sources are left out of the scripts. Other components go on writing theirs.
 */
export const styleSheet = (): Plugin => {
  let made: Made = { sheet: '', names: [] };
  let file = '';
  return {
    name: 'style-sheet',
    async buildStart() {
      made = await make();
    },
    transform: {
      filter: { id: styleModule },
      handler(code) {
        const { body } = this.parse(code) as unknown as { body: Written[] };
        const [name, styles] =
          body.find(({ declaration }) => declaration?.arguments)?.declaration?.arguments ?? [];
        if (!styles || !made.names.includes(`${name?.value}-${name?.value}`)) return null;
        return { code: `${code.slice(0, styles.start)}() => []${code.slice(styles.end)}`, map: null };
      },
    },
    generateBundle() {
      file = this.getFileName(this.emitFile({ type: 'asset', name: 'components.css', source: made.sheet }));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { filename }) =>
        filename.endsWith('index.html')
          ? [{ tag: 'link', attrs: { rel: 'stylesheet', href: `/${file}` }, injectTo: 'head-prepend' }]
          : [],
    },
  };
};
