import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const IS_LONG = process.env['FAJING_FAULTS'] === 'long'

/** Suites that run at a time. Each starts processes of its own, and has one of the sixteen databases that a Redis comes with. */
const maxWorkers = Math.min(Math.max(2, availableParallelism()), 8)

/** Suites that run the service or a port of it. */
const WITH_STORE = { globalSetup: 'tests/support/empty-store.ts', setupFiles: 'tests/support/own-redis.ts' }

/** They measure how long something takes that people wait for. */
const ALONE = ['batch-page', 'large-texts', 'own-frameworks'].map((name) => `tests/e2e/${name}.test.ts`)

/** After everything that may run side by side. */
const LAST = { maxWorkers: 1, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 60_000, maxWorkers } },
      {
        test: {
          ...WITH_STORE,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          ...WITH_STORE,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: IS_LONG ? 3_600_000 : 240_000,
          hookTimeout: 600_000,
          // The long form takes its measure of time, and writes one page.
          ...(IS_LONG ? LAST : { maxWorkers }),
        },
      },
      {
        test: {
          ...WITH_STORE,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        test: {
          ...WITH_STORE,
          ...LAST,
          name: 'alone',
          include: ALONE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
