import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium of this machine. */
export const findChromium = (): string | undefined => {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...places].find((path) => path !== '' && canRun(path));
};

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Finds Chromium, or installs Debian's when it may; undefined, with the reason printed, when it cannot. */
export const provideChromium = (say: (line: string) => void): string | undefined => {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0) {
    say('No Chromium found: installing the package chromium with apt-get.');
    const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
    if (installed) return findChromium();
  }
  say('Chromium is missing: the browser tests need it. Install it (Debian: sudo apt-get install chromium),');
  say('or set CHROMIUM_PATH to the program.');
  return undefined;
};
