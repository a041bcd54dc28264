import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that measure the memory or the processor time of their own process, which others would leave their traces in. */
const measuring = [
  'test/shared/compare/sequence.test.ts',
  'test/shared/extract/data/feed.test.ts',
  'test/shared/extract/hostileData.test.ts',
  'test/shared/extract/hostilePages.test.ts',
  'test/shared/extract/listing/findItems.test.ts',
  'test/shared/understand/hostile.test.ts',
  'test/shared/understand/linearTime.test.ts',
  'test/functions/adapters/web/httpCapture.test.ts',
  'test/functions/check/badInput.test.ts',
  'test/infra/local/health.test.ts',
];

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    globalSetup: 'test/support/bundlesOfRun.ts',
    // Tests of the whole stack wait for half of their time: one more than there are cores keeps all of them at work.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: { name: 'measuring', include: measuring, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'other',
          include: ['test/**/*.test.ts'],
          exclude: measuring,
          // One process after the other loads the code, the words and the catalog for a quarter of the time of all tests.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    setupFiles: ['test/support/vocabularies.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxConcurrency: 8,
  },
});
