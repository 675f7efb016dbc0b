import { generateReports } from '../../support/generate-reports.js'

/** As many as the counties of the country; fewer while one works on it. */
export const COUNT = Number(process.env['FAJING_LONG_REPORTS'] ?? 3000)

const ALL = generateReports(COUNT)
/** Every fortieth place did not send its report. */
export const SENT = ALL.filter((_, i) => i % 40 !== 17)
export const MISSING = ALL.filter((_, i) => i % 40 === 17).map(({ place, year }) => ({ place, year }))
/** The list of places that a supervising body has. */
export const EXPECTED = ALL.map(({ place, year }) => `${place},${year}`).join('\n')
