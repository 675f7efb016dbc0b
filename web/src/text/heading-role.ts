/** Lets readers of screens jump from heading to heading of the report, which stands below the page's own. */
export function headingRole(depth: number | null): { role?: 'heading'; 'aria-level'?: number } {
  return depth === null ? {} : { role: 'heading', 'aria-level': Math.min(depth + 1, 6) }
}
