import type { Role } from './role.js'
import { EVERYWHERE, type Scope } from './scope.js'

/** Who asks. */
export interface Caller {
  /** Id of the key; null where the service has no keys, or none is needed. */
  readonly key: string | null
  readonly name: string
  readonly role: Role | null
  readonly scope: Scope
}

/** Whoever reaches a service without keys, which listens on its own machine alone. */
export const LOCAL: Caller = { key: null, name: 'local', role: 'admin', scope: EVERYWHERE }

/** Whoever asks what everyone may: reaches no report. */
export const NOBODY: Caller = { key: null, name: 'nobody', role: null, scope: [] }
