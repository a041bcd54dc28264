import { defineConfig } from 'vitest/config';

const shared = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  maxConcurrency: 8,
  setupFiles: ['test/support/vocabularies.ts'],
};
/** Measures how soon alerts arrive, so it runs when nothing else does. */
const load = ['test/infra/local/load.test.ts'];

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    // By default one core is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    globalSetup: 'test/support/bundlesOfRun.ts',
    projects: [
      { test: { ...shared, name: 'tests', include: ['test/**/*.test.ts'], exclude: load } },
      { test: { ...shared, name: 'load', include: load, sequence: { groupOrder: 1 } } },
    ],
  },
});
