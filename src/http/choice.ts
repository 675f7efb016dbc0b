import { z } from 'zod'
import type { Scope } from '../access/scope.js'
import { analysisSchema, type Analysis } from '../analysis-shape.js'
import type { Profile } from '../checks/profile.js'
import { FajingError } from '../errors.js'
import { PROFILES, readProfile } from '../export/choice.js'
import type { Choice } from '../export/selection.js'
import { dismissalsIn } from '../review/dismissals.js'
import { readReport } from '../store/read-report.js'
import { readReviews } from '../store/reviews.js'
import type { Store } from '../store/open-store.js'

export const profileQuery = z.enum(PROFILES, PROFILES.join(' | ')).optional().describe('档案：哪些检查算数、什么等级')

/** Which findings of a stored report are shown. */
export const storedChoiceSchema = z.strictObject({
  profile: profileQuery,
  since: z.uuid().optional().describe('另一份报告的 id：只列它没有的检查结果'),
  dismissals: z
    .enum(['apply', 'ignore'], 'apply | ignore')
    .default('apply')
    .describe('apply：复核时驳回的结果另列，附理由；ignore：不管复核'),
})

/** Which findings of a text are shown that is not kept. */
export const callChoiceSchema = z.strictObject({
  profile: profileQuery,
  dismiss: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat())
    .pipe(z.array(z.string().regex(/^[0-9a-f]{16}(?:-\d+)?:.*\S/s)).max(200))
    .default([])
    .describe('排除一项结果：指纹、半角冒号、理由；可以重复'),
})

/** The profile of a query; undefined where it names none. */
export function profileNamed(name: (typeof PROFILES)[number] | undefined): Profile | undefined {
  return name === undefined ? undefined : readProfile(name)
}

/** @throws FajingError report-unknown, report-not-analysed where `since` names a report that cannot be compared with */
export async function storedChoice(
  store: Store,
  scope: Scope,
  id: string,
  analysis: Analysis,
  { profile: name, since, dismissals }: z.infer<typeof storedChoiceSchema>,
): Promise<Choice> {
  return {
    profile: profileNamed(name),
    baseline: since === undefined ? undefined : await findingsOf(store, scope, since),
    dismissals: dismissals === 'apply' ? dismissalsIn(analysis, await readReviews(store, scope, id)) : [],
  }
}

export function callChoice({ profile: name, dismiss }: z.infer<typeof callChoiceSchema>): Choice {
  const dismissals = dismiss.map((each) => {
    const at = each.indexOf(':')
    return { fingerprint: each.slice(0, at), reason: each.slice(at + 1).trim() }
  })
  return { profile: profileNamed(name), dismissals }
}

async function findingsOf(store: Store, scope: Scope, id: string) {
  const earlier = await readReport(store, scope, id)
  if (earlier === undefined) throw new FajingError('report-unknown', { id })
  if (earlier.analysis === null) throw new FajingError('report-not-analysed', { id })
  return analysisSchema.pick({ findings: true }).parse(JSON.parse(earlier.analysis)).findings
}
