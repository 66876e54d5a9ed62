import type { Plugin } from 'vite';

/** What makes the sheet: the only web source that is run here, and not read with the types of a server. */
const source = new URL('../../web/componentStyles.ts', import.meta.url);
type Source = {
  componentStyles(textSize: number, isPhone: boolean): string;
  stylesNamed(sheet: string): Set<string>;
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
  let [sheet, file] = ['', ''];
  let names = new Set<string>();
  return {
    name: 'style-sheet',
    async buildStart() {
      const { componentStyles, stylesNamed }: Source = await import(source.href);
      sheet = componentStyles(1, false);
      names = stylesNamed(sheet);
    },
    transform: {
      filter: { id: styleModule },
      handler(code) {
        const { body } = this.parse(code) as unknown as { body: Written[] };
        const [name, styles] =
          body.find(({ declaration }) => declaration?.arguments)?.declaration?.arguments ?? [];
        if (!styles || !names.has(`${name?.value}-${name?.value}`)) return null;
        return { code: `${code.slice(0, styles.start)}() => []${code.slice(styles.end)}`, map: null };
      },
    },
    generateBundle() {
      file = this.getFileName(this.emitFile({ type: 'asset', name: 'components.css', source: sheet }));
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
