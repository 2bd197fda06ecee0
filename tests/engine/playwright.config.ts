import { join, resolve } from 'node:path';
import { defineConfig } from 'playwright/test';
import { chromium } from '../../electron/runtime/chromium.mjs';

const root = resolve(import.meta.dirname, '..', '..');

/** The built page in the page engine that ships, over the real core in Node. */
export default defineConfig({
  testDir: join(root, 'tests'),
  testMatch: ['engine/**/*.test.ts', 'page/**/*.test.ts'],
  // Of the configurations that could be found on the way, one maps a library to its types alone.
  tsconfig: join(root, 'tsconfig.base.json'),
  outputDir: join(root, 'test-results', 'engine'),
  workers: 2,
  fullyParallel: true,
  // For a busy machine: what is right is seen as soon as it is there.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // `npm test` names at its end what needed its second try.
  retries: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // No name is looked up: the page comes from this machine, and nothing else does.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
      // Chromium runs as root only without its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
