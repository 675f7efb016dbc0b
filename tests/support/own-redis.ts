/** Suites that run beside each other get numbered databases of one Redis, so that no worker takes another suite's jobs. */
const { REDIS_URL, VITEST_POOL_ID } = process.env

if (REDIS_URL && VITEST_POOL_ID) {
  const own = new URL(REDIS_URL)
  own.pathname = `/${VITEST_POOL_ID}`
  process.env['REDIS_URL'] = own.href
}
