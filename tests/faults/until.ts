import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is yes. @throws Error naming what was waited for after `patience` milliseconds */
export async function until(condition: () => boolean | Promise<boolean>, patience = 30_000, what = ''): Promise<void> {
  for (const end = Date.now() + patience; !(await condition());) {
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain ${what}`)
    await pause(50)
  }
}
