import type { Check } from './check.js'
import { citations } from './citations/citations.js'
import { dutyCheckpoints } from './duty-checkpoints.js'
import { figures } from './figures/figures.js'
import { outlineEdition } from './outline-edition.js'
import { requiredParts } from './required-parts.js'
import { shortfallQuality } from './shortfall-quality.js'
import { timeliness } from './timeliness.js'
import { writing } from './writing/writing.js'

/** Every check, in the order in which findings are shown. */
export const CHECKS: readonly Check[] = [
  requiredParts,
  timeliness,
  outlineEdition,
  shortfallQuality,
  figures,
  citations,
  dutyCheckpoints,
  writing,
]
