import { defineConfig } from 'playwright/test';

/** What `npm test` has started: one virtual display for each worker. A desktop's own display is there once. */
const displays = process.env.GLOSSATOR_DISPLAYS?.split(' ') ?? ['the one there is'];

export default defineConfig({
  // `npm run package` tries what it has made.
  testDir: process.env.GLOSSATOR_PACKAGE ? 'tests/package' : 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: displays.length,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
