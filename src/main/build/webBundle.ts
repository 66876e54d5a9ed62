import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Say, StartRefused } from '#db/startRefused.ts';
import { languages } from '#kernel/language.ts';
import { inputsDigest } from './inputs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The folder of the bundles, one for each language, as the configuration of Vite names it. */
const BUNDLE = join(ROOT, 'dist/web');
/** The inputs the bundle was made from; written last, so a broken build is made again. */
const DIGEST = join(ROOT, 'dist/web.sha256');

const builtFrom = (): string | undefined =>
  existsSync(DIGEST) && existsSync(BUNDLE) ? readFileSync(DIGEST, 'utf8') : undefined;

const importVite = async () => {
  try {
    return await import('vite');
  } catch {
    throw new StartRefused(
      'Giao diện web chưa được dựng và bản cài đặt không kèm công cụ dựng: hãy chạy «npm ci» (không có --omit=dev) rồi «npm run build».',
    );
  }
};

/** Makes the browser's bundles when their sources have changed since the last ones; returns their folder. */
export const ensureBuilt = async (say: Say): Promise<string | undefined> => {
  if (!existsSync(join(ROOT, 'src/main/web'))) return undefined;
  const digest = inputsDigest(ROOT);
  if (builtFrom() === digest) return BUNDLE;
  say('Đang dựng giao diện web…');
  rmSync(DIGEST, { force: true });
  const { build } = await importVite();
  // Always the bundle that people use, also when a test asks for it.
  const was = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    for (const mode of languages) {
      await build({ configFile: join(ROOT, 'vite.config.ts'), mode, logLevel: 'warn' });
    }
  } finally {
    if (was === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = was;
  }
  mkdirSync(BUNDLE, { recursive: true });
  writeFileSync(DIGEST, digest);
  return BUNDLE;
};
