/**
 * Finds a Chromium for the browser tests, or installs one: CHROMIUM_PATH, the system's own, the
 * distribution's package (as root on Debian or Ubuntu), then Playwright's download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () => places.find((place) => place && existsSync(place));

const runs = (command, args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const findDownloaded = async () => {
  const { chromium } = await import('@playwright/test');
  const place = chromium.executablePath();
  return place && existsSync(place) ? place : undefined;
};

/** The path of a Chromium that starts; throws, saying what to do, where none can be had. */
export const ensureBrowser = async () => {
  const present = find() ?? (await findDownloaded());
  if (present) return present;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the browser tests …\n');
    runs('apt-get', ['update', '-qq']);
    runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = find();
    if (installed) return installed;
  }
  runs('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const downloaded = await findDownloaded();
  if (downloaded) return downloaded;
  throw new Error('No Chromium could be found or installed: install one and set CHROMIUM_PATH to its path.');
};
