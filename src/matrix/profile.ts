import type { Area } from '../words.js'

/** A body's own weights. What it leaves out keeps the weight it was stored with: 1 for an area, the framework's for an indicator. */
export interface Profile {
  readonly areas: Readonly<Partial<Record<Area, number>>>
  readonly indicators: Readonly<Record<string, number>>
}

/** Weights as stored. */
export const STORED_WEIGHTS: Profile = { areas: {}, indicators: {} }
