import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { languageNamed } from './src/kernel/language.ts';
import { inLanguage } from './src/main/build/language.ts';

const pages = fileURLToPath(new URL('src/main/web/', import.meta.url));

/**
 * Two pages: the light sign-in page and the application; every file but the two has its hash in its name.
 * The mode is the language; each has a bundle of its own.
 */
export default defineConfig(({ mode }) => ({
  root: pages,
  publicDir: `${pages}public`,
  plugins: [inLanguage(languageNamed(mode)), react()],
  // The server puts a fresh nonce here each time it sends a page.
  html: { cspNonce: '__CSP_NONCE__' },
  define: { __VERSION__: JSON.stringify(packageFile.version) },
  build: {
    outDir: fileURLToPath(new URL(`dist/web/${languageNamed(mode)}/`, import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: { application: `${pages}index.html`, signIn: `${pages}sign-in.html` } },
  },
}));
