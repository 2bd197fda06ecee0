import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,ipc,component}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    // All cores: Vitest alone would leave one to itself.
    maxWorkers: '100%',
  },
});
