/** How the tests run: one database server for all, a cloned database a file, two workers. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', 'dist/**', '.data/**', 'testing/journeys/**'],
    globalSetup: ['testing/database-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './testing/summary-reporter.ts'],
  },
})
