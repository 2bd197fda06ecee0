import { defineConfig } from 'playwright/test';
import { hasPageEngine } from './electron/runtime/chromium.mjs';

/** What `npm test` has started: one virtual display for each worker. A desktop's own display is there once. */
const displays = process.env.GLOSSATOR_DISPLAYS?.split(' ') ?? ['the one there is'];

export default defineConfig({
  testDir: 'tests',
  // `npm run package` tries what it has made. Stories of the page run here only where there is no Chromium for them.
  testMatch: process.env.GLOSSATOR_PACKAGE
    ? 'package/**/*.test.ts'
    : ['e2e/**/*.test.ts', ...(hasPageEngine() ? [] : ['page/**/*.test.ts'])],
  // Of the configurations that could be found on the way, one maps a library to its types alone.
  tsconfig: './tsconfig.base.json',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: displays.length,
  // For a busy machine: what is right is seen as soon as it is there.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // `npm test` names at its end what needed its second try.
  retries: 1,
  reporter: [['list']],
});
