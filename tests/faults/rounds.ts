import { keepCount } from './counts.js'

/** The long form is asked for by `npm run test:faults`; `npm test` runs the short one. */
export const IS_LONG = process.env['FAJING_FAULTS'] === 'long'

/** A number of the short form and of the long one. */
export function times(short: number, long: number): number {
  return IS_LONG ? long : short
}

/** Where the service ran, as the page on reliability names it. */
export type Mode = 'embedded' | 'PostgreSQL' | 'Redis, PostgreSQL'

/** Says what was done to how many reports and held; the long form writes it into docs/reliability.md. */
export function tell(
  fault: string,
  mode: Mode,
  { rounds, reports, ...more }: { readonly rounds: number; readonly reports: number; readonly [what: string]: number },
): void {
  const seen = Object.entries(more).map(([what, count]) => `${what}: ${count}`)
  process.stdout.write(`\nFAULTS ${fault} (${mode}): ${rounds} rounds, ${reports} reports; ${seen.join('; ')}\n`)
  if (IS_LONG) keepCount({ fault, mode, rounds, reports, seen: seen.join('; ') })
}
