import type { Finding } from '../analysis-shape.js'
import { CHECKS_REFERENCE as WORDS, REFERENCE_WORDS } from '../messages/reference.js'
import { say } from '../messages/say.js'
import { quoteShown } from '../quote.js'
import type { CheckDescription } from './check.js'
import type { Profile } from './profile.js'
import { SEVERITY_NAMES, STATUS_NAMES, checkName } from '../messages/names.js'

/** A check with a text that shows what it finds. */
export interface ShownCheck {
  readonly check: CheckDescription
  /** The text, or the older one before the newer where the check needs two. */
  readonly texts: readonly string[]
  /** What running the check on them gave. */
  readonly findings: readonly (Finding & { readonly other?: { readonly ranges: Finding['ranges'] } | null })[]
}

/**
 * The reference page of the checks in Markdown.
 *
 * @param single checks of one report, in the order in which their findings are shown
 * @param compared checks of a report beside another
 */
export function referencePage(
  single: readonly ShownCheck[],
  compared: readonly ShownCheck[],
  profiles: readonly Profile[],
): string {
  return [
    say(WORDS.head),
    say(WORDS.single),
    ...single.map((shown) => section(shown, profiles)),
    say(WORDS.compared),
    ...compared.map((shown) => section(shown, profiles)),
    '',
  ].join('\n\n')
}

function section({ check, texts, findings }: ShownCheck, profiles: readonly Profile[]): string {
  const { looksFor, why, basis, statuses } = check
  const verified = say(basis.verified ? REFERENCE_WORDS.verified : REFERENCE_WORDS.unverified)
  const about = [
    say(WORDS.looksFor, { words: say(looksFor) }),
    say(WORDS.why, { words: say(why) }),
    say(WORDS.basis, { words: say(basis), verified }),
    say(WORDS.statuses, { words: statuses.map((status) => say(STATUS_NAMES[status])).join('、') }),
    say(WORDS.severity, { words: severities(check, findings, profiles) }),
  ]
  return [
    `### \`${check.id}\`　${checkName(check.id)}`,
    about.map((line) => `- ${line}`).join('\n'),
    ...texts.flatMap((text, i) => [
      say(texts.length === 1 ? WORDS.example : i === 0 ? WORDS.older : WORDS.newer),
      `\`\`\`text\n${text.trim()}\n\`\`\``,
    ]),
    say(WORDS.found),
    findings.map((finding) => shown(finding, texts)).join('\n'),
  ].join('\n\n')
}

function severities(check: CheckDescription, findings: ShownCheck['findings'], profiles: readonly Profile[]): string {
  const own = `${say(WORDS.unset)} ${say(SEVERITY_NAMES[check.severity])}`
  const lighter = findings.some(({ severity, status }) => severity !== check.severity && status !== 'pass')
    ? `（${say(WORDS.lighter)}）`
    : ''
  const others = profiles.map((profile) => {
    const weight = profile.checks[check.id] ?? profile.others
    const word = weight === 'off' ? say(WORDS.off) : say(SEVERITY_NAMES[weight === 'as-is' ? check.severity : weight])
    return `${profile.title} ${word}`
  })
  return [own + lighter, ...others].join('；')
}

function shown(
  { status, severity, message, ranges, suggestion, other }: ShownCheck['findings'][number],
  texts: ShownCheck['texts'],
): string {
  const [older = '', newer = older] = texts
  const line = (words: string) => words.replace(/\s+/g, ' ').trim()
  return [
    `- **${say(STATUS_NAMES[status])}**${/fail|uncertain/.test(status) ? `（${say(SEVERITY_NAMES[severity])}）` : '　'}${line(message)}`,
    ...(other?.ranges ?? []).map((range) => `  - ${say(WORDS.otherQuote, { words: line(quoteShown(older, range)) })}`),
    ...ranges.map((range) => `  - ${say(WORDS.quote, { words: line(quoteShown(newer, range)) })}`),
    ...(suggestion === undefined ? [] : [`  - ${say(WORDS.suggestion, { words: suggestion })}`]),
  ].join('\n')
}
