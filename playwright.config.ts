import { defineConfig } from '@playwright/test';

const timed = ['t-09-leaving', 't-11-guessing', 't-14-flood', 't-15-hostile-files', 't-20-signing-in'].map(
  (name) => `threats/${name}.spec.ts`,
);

export default defineConfig({
  testDir: './tests',
  globalSetup: './tests/helpers/global-setup.ts',
  outputDir: './test-results/browser',
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', testMatch: ['e2e/**/*.spec.ts', 'threats/**/*.spec.ts'], testIgnore: timed },
    // These threats are judged by time or memory: they have the machine to themselves, after everything else.
    { name: 'threats', testMatch: timed, workers: 1, dependencies: ['journeys'] },
  ],
  // A machine that stands still for a moment must not look like a fault; what needed a second try is named at the end.
  retries: 1,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
