/** The long form is asked for by `npm run test:faults`; `npm test` runs the short one. */
export const IS_LONG = process.env['FAJING_FAULTS'] === 'long'

/** A number of the short form and of the long one. */
export function times(short: number, long: number): number {
  return IS_LONG ? long : short
}

/** Says what was done, for docs/reliability.md. */
export function tell(what: string, counts: Readonly<Record<string, number>>): void {
  const said = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  process.stdout.write(`\nFAULTS ${what}: ${said.join(', ')}\n`)
}
