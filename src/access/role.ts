/** What a key may do, each role all that the one before it may: hand in and self-check; review and run batches; keys and the queue. */
export const ROLES = ['author', 'supervisor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function mayAct(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
