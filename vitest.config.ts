import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,ipc,component}/**/*.test.{ts,tsx}'],
    // For a busy machine: some tests start other programs, and wait for them.
    testTimeout: 120_000,
    // All cores: Vitest alone would leave one to itself.
    maxWorkers: '100%',
  },
});
