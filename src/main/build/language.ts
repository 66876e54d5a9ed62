import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Language } from '#kernel/language.ts';

/**
 * The bundle of one language: every module `….vi.ts` is read from its twin of that language, so that only the
 * chosen language's words travel and no screen knows that there are two. What has no twin stays Vietnamese.
 */
export const inLanguage = (language: Language): Plugin => ({
  name: 'language',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (language === 'vi' || !source.endsWith('.vi.ts')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const twin = found?.id.replace(/\.vi\.ts$/, `.${language}.ts`);
    return twin && existsSync(twin) ? twin : found;
  },
  transformIndexHtml: (html) => html.replace('<html lang="vi">', `<html lang="${language}">`),
});
