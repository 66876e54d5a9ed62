import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };

const pages = fileURLToPath(new URL('src/main/web/', import.meta.url));

/** Two pages: the light sign-in page and the application; every file but the two has its hash in its name. */
export default defineConfig({
  root: pages,
  publicDir: false,
  plugins: [react()],
  // The server puts a fresh nonce here each time it sends a page.
  html: { cspNonce: '__CSP_NONCE__' },
  define: { __VERSION__: JSON.stringify(packageFile.version) },
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: { application: `${pages}index.html`, signIn: `${pages}sign-in.html` } },
  },
});
