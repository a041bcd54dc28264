import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/vocabularies.ts'],
    globalSetup: 'test/support/bundlesOfRun.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxConcurrency: 8,
    // By default one core is left idle, which is half of a machine with two.
    maxWorkers: '100%',
  },
});
