import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { languageNamed } from './src/kernel/language.ts';
import { layerGroups } from './src/main/build/chunks.ts';
import { inLanguage } from './src/main/build/language.ts';
import { packedFiles } from './src/main/build/packed.ts';
import { preloadFirstScreens } from './src/main/build/preload.ts';
import { styleSheet } from './src/main/build/styleSheet.ts';

const pages = fileURLToPath(new URL('src/main/web/', import.meta.url));
const schemas = fileURLToPath(new URL('src/main/build/schemas.ts', import.meta.url));

/**
 * Two pages: the light sign-in page and the application; every file but the two has its hash in its name.
 * The mode is the language; each has a bundle of its own.
 */
export default defineConfig(({ mode }) => ({
  root: pages,
  publicDir: `${pages}public`,
  resolve: { alias: [{ find: /^typebox$/, replacement: schemas }] },
  plugins: [inLanguage(languageNamed(mode)), preloadFirstScreens(), styleSheet(), packedFiles(), react()],
  // The server puts a fresh nonce here each time it sends a page.
  html: { cspNonce: '__CSP_NONCE__' },
  define: { __VERSION__: JSON.stringify(packageFile.version) },
  build: {
    outDir: fileURLToPath(new URL(`dist/web/${languageNamed(mode)}/`, import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // What a page may weigh is measured packed, by `e2e/weight.test.ts`.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      // Packing takes its time; who starts the program can do nothing about it.
      checks: { pluginTimings: false },
      input: { application: `${pages}index.html`, signIn: `${pages}sign-in.html` },
      output: {
        codeSplitting: { groups: layerGroups() },
      },
    },
  },
}));
