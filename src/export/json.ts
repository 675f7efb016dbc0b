import type { Selection } from './selection.js'

/** The analysis on one line. What people dismissed stands beside the findings, with the reason, and only where there is any. */
export function jsonOf({ analysis, dismissed }: Selection): string {
  const aside = dismissed.map(({ finding, dismissal }) => ({ ...finding, dismissal }))
  return `${JSON.stringify(aside.length === 0 ? analysis : { ...analysis, dismissed: aside })}\n`
}
