import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], testTimeout: 7_200_000, hookTimeout: 60_000, fileParallelism: false },
})
