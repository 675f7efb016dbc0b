import type { Analysis } from './analysis-shape.js'
import { partStatuses } from './checks/part-statuses.js'
import { runChecks } from './checks/run-checks.js'
import { FajingError } from './errors.js'
import { frameworkOfYear, type Framework } from './framework/framework.js'
import type { Text } from './intake/text.js'
import type { Kit } from './kit.js'
import { isReport } from './reading/is-report.js'
import { readReport } from './reading/read-report.js'
import type { Report, Sourced } from './reading/report.js'
import { scoreReport } from './scoring/score.js'
import { admissionsOf, findShortfalls } from './shortfalls/find-shortfalls.js'
import { sentenceKinds } from './shortfalls/shortfall.js'
import type { Topics } from './shortfalls/single-topics.js'
import { adoptedSignals } from './tagging/adoption.js'
import { neighboursOf } from './tagging/neighbours.js'
import { paragraphTags } from './tagging/paragraphs.js'
import { askedOf } from './tagging/question.js'
import { signalsOf } from './tagging/signals.js'
import { tagSentences } from './tagging/tagger.js'
import type { CallerFacts } from './words.js'

/**
 * The one corridor that runs the rooms in order: text in, analysis out. Pure: no I/O, no clock, no randomness.
 *
 * @throws FajingError not-a-report where the text is no report of this kind; framework-unknown
 */
export function analyse(text: Text, kit: Kit, facts: CallerFacts = {}): Analysis {
  const report = readReport(text, facts, kit.divisions)
  const reason = isReport(report)
  if (reason !== null) throw new FajingError('not-a-report', { reason })
  const framework = chosenFramework(kit, report, facts)
  const adoption = framework === null ? null : kit.adoption(framework)
  const model = adoption === null ? askedOf(kit.classifier, framework) : kit.classifier
  const outputs = adoption?.outputs ?? model.outputs

  const hear = (some: Report) => {
    const read = signalsOf(some, kit.lexicon, model)
    return adoption === null ? read : adoptedSignals(some, read, adoption)
  }
  const tag = (some: Report, heard: Topics['signals']) =>
    tagSentences(some, framework, outputs, kit.settings.tagger, heard, neighboursOf(some))
  const signals = hear(report)
  const tags = tag(report, signals)
  const admissions = admissionsOf(report, outputs, kit.settings.shortfalls, signals)
  const topics = { signals, tags }
  const shortfalls = findShortfalls(report, admissions, topics, outputs, kit.settings.shortfalls, { hear, tag })
  const kinds = sentenceKinds(admissions, shortfalls)
  const score =
    framework === null
      ? { total: null, areas: [], indicators: [], notApplicable: [], notAssessable: [] }
      : scoreReport(report, framework, tags, signals, outputs, kit.settings.scoring)
  const parts = partStatuses(report, shortfalls)
  const findings = runChecks({
    report,
    framework,
    frameworks: kit.frameworks,
    statutes: kit.statutes,
    tags,
    shortfalls,
    parts,
    score,
  })

  return {
    schema: 'fajing.analysis/1',
    versions: {
      engine: kit.versions.engine,
      framework: framework === null ? null : `${framework.id}@${framework.version}`,
      models: kit.versions.models,
    },
    text: report.text,
    report: aboutReport(report),
    framework: framework?.id ?? null,
    sentences: report.sentences.map((sentence, i) => ({
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      part: sentence.part,
      heading: sentence.heading,
      areas: [...(tags[i]?.areas ?? [])],
      indicators: [...(tags[i]?.indicators ?? [])],
      shortfall: kindOf(kinds[i]),
    })),
    paragraphs: paragraphTags(report, tags),
    parts: parts.map((part) => ({ ...part, ranges: [...part.ranges] })),
    shortfalls: shortfalls.map(({ start, end, areas, indicators, kind, cause, answeredBy }) => ({
      start,
      end,
      areas: [...areas],
      indicators: [...indicators],
      kind,
      cause,
      answeredBy,
    })),
    findings,
    score,
  }
}

function kindOf<T>(kind: T | null | undefined): { kind: T } | null {
  return kind == null ? null : { kind }
}

/** The caller's choice, else the outline of the report's year; null where no outline is known for it. */
function chosenFramework(kit: Kit, report: Report, facts: CallerFacts): Framework | null {
  if (facts.framework !== undefined) {
    const chosen = kit.frameworks.find((framework) => framework.id === facts.framework)
    if (chosen === undefined)
      throw new FajingError('framework-unknown', {
        framework: facts.framework,
        known: kit.frameworks.map((f) => f.id).join('、'),
      })
    return chosen
  }
  return report.year.value === null ? null : frameworkOfYear(kit.frameworks, report.year.value)
}

function aboutReport(report: Report): Analysis['report'] {
  const { title, issuer, place, level, division, kind, year, publishedOn, signedOn } = report
  const sources = Object.fromEntries(
    Object.entries({ title, issuer, place, level, division, kind, year, publishedOn, signedOn }).map(
      ([name, { from, range, reason }]: [string, Sourced<unknown>]) => [
        name,
        { from, range: range === null ? null : { start: range.start, end: range.end }, reason },
      ],
    ),
  )
  return {
    title: title.value,
    issuer: issuer.value,
    place: place.value,
    level: level.value,
    division: division.value === null ? null : { ...division.value, path: [...division.value.path] },
    kind: kind.value,
    year: year.value,
    publishedOn: publishedOn.value,
    signedOn: signedOn.value,
    sources,
  }
}
