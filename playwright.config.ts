import { defineConfig } from 'playwright/test';

/** Every story starts its own real application, so one worker at a time keeps two-core machines honest. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
