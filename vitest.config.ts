import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.js'

const IS_LONG = process.env['FAJING_FAULTS'] === 'long'

/**
 * Suites that run at a time: one more than processors, since suites of services and browsers wait a good part of their time.
 * Each starts processes of its own, and has one of the sixteen databases that a Redis comes with.
 */
const maxWorkers = Math.min(Math.max(2, availableParallelism()), 8) + 1

/** Loading the source anew for each file would take longer than most files: those of a worker share what it has loaded. */
const SHARED = { isolate: false, maxWorkers }

/** Suites that run the service or a port of it. */
const WITH_STORE = { globalSetup: 'tests/support/empty-store.ts', setupFiles: 'tests/support/own-redis.ts' }

/** They measure how long something takes that people wait for. */
const ALONE = ['large-texts', 'many-places'].map((name) => `tests/e2e/${name}.test.ts`)

/** After everything that may run side by side. */
const LAST = { ...SHARED, maxWorkers: 1, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...SHARED,
          ...WITH_STORE,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          ...(IS_LONG ? LAST : SHARED),
        },
      },
      {
        test: {
          ...SHARED,
          ...WITH_STORE,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
