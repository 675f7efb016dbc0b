import { FindingList } from '../findings/finding-list.js'
import { findingOfMark } from '../findings/marks.js'
import { isOpen } from '../findings/order.js'
import type { Tab } from '../frame/tabs.js'
import type { Reading } from './use-reading.js'

/** The tab of findings. `fresh` holds fingerprints of those that are new since the check before. */
export function findingsTab<Id extends string>(
  name: string,
  { findings, chosen, placed, toPlace }: Reading<Id>,
  fresh?: ReadonlySet<string>,
): Tab<'findings'> {
  return {
    id: 'findings',
    name,
    count: findings.filter(isOpen).length,
    panel: (
      <FindingList
        findings={findings}
        chosen={chosen === null ? null : findingOfMark(chosen)}
        placed={placed}
        fresh={fresh}
        onPlace={toPlace}
      />
    ),
  }
}
