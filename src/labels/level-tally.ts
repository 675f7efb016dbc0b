import { cell, macroF1, mean, quadraticKappa, type Hits } from './tally.js'

export type Level = number | 'na'

const HIGHEST = 3

/** Counts how found coverage levels agree with those that careful readers gave. */
export class LevelTally {
  private readonly byLevel = new Map<Level, Hits>()
  private readonly pairs: (readonly [number, number])[] = []
  private asked = 0
  private hits = 0

  /**
   * @param right the level that each reading gave
   * @param found undefined where nothing was said
   * @returns whether one of the readings gave the level that was found
   */
  add(right: readonly Level[], found: Level | undefined): boolean {
    const hit = found !== undefined && right.includes(found)
    const truth = hit ? found : (right[0] ?? 'na')
    this.asked++
    if (hit) {
      this.hits++
      cell(this.byLevel, truth).tp++
    } else {
      cell(this.byLevel, truth).fn++
      if (found !== undefined) cell(this.byLevel, found).fp++
    }
    // What applies and is said not to is as far off as it can be.
    if (truth !== 'na') this.pairs.push([truth, typeof found === 'number' ? found : truth >= 2 ? 0 : 3])
    return hit
  }

  get levels(): ReadonlyMap<Level, Hits> {
    return this.byLevel
  }

  /**
   * All but the last in [0, 1], kappa from -1; 0 before anything was added. `excess` is by how much of the whole scale, in [-1, 1], the found levels lie
   * above the right ones on average: what is too high here and too low there is none.
   */
  get figures(): { accuracy: number; macroF1: number; kappa: number; excess: number } {
    if (this.asked === 0) return { accuracy: 0, macroF1: 0, kappa: 0, excess: 0 }
    return {
      accuracy: this.hits / this.asked,
      macroF1: macroF1(this.byLevel),
      kappa: quadraticKappa(this.pairs),
      excess: mean(this.pairs.map(([truth, found]) => (found - truth) / HIGHEST)),
    }
  }
}
