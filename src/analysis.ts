import type { Analysis } from './analysis-shape.js'
import type { Text } from './intake/text.js'
import type { Kit } from './kit.js'
import type { CallerFacts } from './words.js'

/**
 * The one corridor that runs the rooms in order: text in, analysis out. Pure: no I/O, no clock, no randomness.
 *
 * @throws FajingError not-a-report where the text is no report of this kind; framework-unknown
 */
export function analyse(text: Text, kit: Kit, facts: CallerFacts = {}): Analysis {
  return {
    schema: 'fajing.analysis/1',
    versions: { engine: kit.versions.engine, framework: null, models: kit.versions.models },
    text: text.text,
    report: {
      title: null,
      issuer: null,
      place: facts.place ?? null,
      level: null,
      kind: null,
      year: facts.year ?? null,
      publishedOn: null,
      signedOn: null,
      sources: {},
    },
    framework: null,
    sentences: [],
    paragraphs: [],
    parts: [],
    shortfalls: [],
    findings: [],
    score: { total: null, areas: [], indicators: [], notApplicable: [], notAssessable: [] },
  }
}
