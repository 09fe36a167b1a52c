/** The journeys: stories in a real browser on the real server with a small rehearsal county; one after the other. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['testing/journeys/**/*.test.ts'],
    // the second one: an empty database for journeys that bring an office of their own
    globalSetup: ['testing/journeys/county-server.ts', 'testing/database-server.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './testing/summary-reporter.ts'],
  },
})
