import { modelsFolder } from '../language/models-folder.js'
import { readBackground, type Background } from './background.js'

/** A background that is measured at its first use and then kept: a process that compares nothing does not pay for it. */
export function backgroundOnce(): () => Background {
  let background: Background | undefined
  return () => (background ??= readBackground(modelsFolder()))
}
