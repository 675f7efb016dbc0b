/** A worker that lives long: analyses 10,000 reports and says now and then how much memory it has. Nothing is kept of a report. */
import type * as Analysis from '../../src/analysis.js'
import type * as PlainText from '../../src/intake/plain/plain-text.js'
import type * as Kit from '../../src/kit.js'
import { generateReports } from '../../tests/support/generate-reports.js'
import { shipped } from '../shipped.js'
import { started } from '../spent.js'

const MARKS = [1000, 2500, 5000, 7500, 10_000]
/** Different reports; each comes again once all have come. */
const DIFFERENT = 500

const { analyse } = await shipped<typeof Analysis>('src/analysis')
const { readPlainText } = await shipped<typeof PlainText>('src/intake/plain/plain-text')
const { loadKit } = await shipped<typeof Kit>('src/kit')
const kit = loadKit()
const sources = generateReports(DIFFERENT).map(({ text }) => Buffer.from(text))
const spent = started()
for (let n = 1; n <= (MARKS.at(-1) ?? 0); n++) {
  JSON.stringify(analyse(readPlainText(sources[n % DIFFERENT] ?? Buffer.of()), kit))
  if (MARKS.includes(n))
    process.stdout.write(
      `${JSON.stringify({ reports: n, ...spent(), megabytes: process.memoryUsage.rss() / 2 ** 20 })}\n`,
    )
}
