import { defineConfig } from 'playwright/test';

/** Every story starts its own real application, so one worker at a time keeps two-core machines honest. */
export default defineConfig({
  // `npm run package` tries what it has made.
  testDir: process.env.GLOSSATOR_PACKAGE ? 'tests/package' : 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
