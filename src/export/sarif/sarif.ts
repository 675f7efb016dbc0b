import type { Finding } from '../../analysis-shape.js'
import type { Check } from '../../checks/check.js'
import type { Dismissal } from '../../checks/dismissal.js'
import { CHECKS } from '../../checks/registry.js'
import type { Selection } from '../selection.js'
import { LineIndex } from './line-index.js'
import { checkName } from '../../messages/names.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const
/** SARIF's words for what a result says; anything but `fail` bears the level `none`. */
const KINDS = { pass: 'pass', fail: 'fail', uncertain: 'review', not_assessable: 'open' } as const

/**
 * SARIF 2.1.0 of one or more reports, as one run. Ranges point into the text that intake made of each source: it is embedded as the contents
 * of the artifact, since an offset into a Word or PDF file would mean nothing to a reader.
 */
export function sarifOf(selections: readonly Selection[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Fajing',
            version: selections[0]?.analysis.versions.engine ?? '0',
            language: 'zh-CN',
            rules: CHECKS.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: selections.map((selection) => ({
          location: { uri: uriOf(selection) },
          roles: ['analysisTarget'],
          contents: { text: selection.analysis.text },
        })),
        results: selections.flatMap(resultsOf),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(check: Check) {
  const help = `${check.why.zh}。依据：${check.basis.zh}${check.basis.verified ? '' : '（未与原文核对）'}`
  return {
    id: check.id,
    name: checkName(check.id),
    shortDescription: { text: check.looksFor.zh },
    fullDescription: { text: check.why.zh },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[check.severity] },
  }
}

function resultsOf(selection: Selection, artifact: number) {
  const place = placing(selection, artifact)
  return [
    ...selection.analysis.findings.map((finding) => resultOf(finding, place)),
    ...selection.dismissed.map(({ finding, dismissal }) => ({
      ...resultOf(finding, place),
      suppressions: [suppressionOf(dismissal)],
    })),
  ]
}

type Place = (finding: Finding) => object[]

function placing(selection: Selection, artifact: number): Place {
  const { text } = selection.analysis
  const lines = new LineIndex(text)
  const artifactLocation = { uri: uriOf(selection), index: artifact }
  return ({ ranges }) =>
    ranges.length === 0
      ? [{ physicalLocation: { artifactLocation } }]
      : ranges.map(({ start, end, quote }) => ({
          physicalLocation: {
            artifactLocation,
            region: { ...lines.regionOf(start, end), snippet: { text: quote } },
          },
        }))
}

function resultOf(finding: Finding, place: Place) {
  const { check, status, severity, message, suggestion, basis, fingerprint } = finding
  return {
    ruleId: check,
    ruleIndex: CHECKS.findIndex(({ id }) => id === check),
    kind: KINDS[status],
    level: status === 'fail' ? LEVELS[severity] : 'none',
    message: { text: suggestion === undefined ? message : `${message}建议：${suggestion}` },
    locations: place(finding),
    partialFingerprints: { 'fajing/v2': fingerprint },
    properties: { severity, ...(basis === undefined ? {} : { basis }) },
  }
}

function suppressionOf({ reason, by, on }: Dismissal) {
  const properties = { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) }
  return { kind: 'external', status: 'accepted', justification: reason, properties }
}

/** A relative URI of the source's name; each step is escaped alone, so that slashes stay. */
function uriOf({ source }: Selection): string {
  return (source ?? 'report').split(/[\\/]/).map(encodeURIComponent).join('/')
}
