import { cueFileSchema } from '../../language/cues.js'
import type { Fault } from './fault.js'
import { conform, locate } from './located-yaml.js'
import type { ModelFile } from './model-file.js'

/** Validates a file of cue words by its shape. */
export function checkCues({ file, content }: ModelFile): Fault[] {
  const { yaml, faults } = locate(file, content)
  return yaml === null ? faults : conform(file, yaml, cueFileSchema).faults
}
