import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same engine without windows: a journey takes two thirds of the work. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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

const install = (name: string): boolean => apt('install', '-y', '--no-install-recommends', name);

/**
 * Finds Chromium, or installs Debian's when it may: the one without windows if it is to be had; undefined, with the
 * reason printed, when there is none.
 */
export const provideChromium = (say: (line: string) => void): string | undefined => {
  const found = findChromium();
  if (process.getuid?.() !== 0 || process.env.CHROMIUM_PATH || found?.endsWith(SHELL)) {
    if (!found) sayMissing(say);
    return found;
  }
  say(`Installing the package ${SHELL} with apt-get.`);
  if (install(SHELL) || found) return findChromium();
  if (apt('update') && (install(SHELL) || install('chromium'))) return findChromium();
  sayMissing(say);
  return undefined;
};

const sayMissing = (say: (line: string) => void): void => {
  say('Chromium is missing: the browser tests need it. Install it (Debian: sudo apt-get install chromium),');
  say('or set CHROMIUM_PATH to the program.');
};
