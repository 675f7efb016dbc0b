import type { Analysis } from '../../../src/analysis-shape.js'
import type { FrameworkList } from '../../../src/http/framework-schema.js'
import type { z } from 'zod'
import type { reportSchema } from '../../../src/http/report-schema.js'
import type { Language } from '../../../src/messages/say.js'
import { askForKey, withKey } from './key.js'

export type ReportSummary = z.infer<typeof reportSchema>
export type StoredReport = ReportSummary & {
  readonly analysis?: Analysis
  readonly error?: { readonly code: string; readonly detail: string }
}
export type Framework = FrameworkList['frameworks'][number]
export type Indicator = Framework['chapters'][number]['indicators'][number]

/** What the service refused, in its own words; `code` is `unreachable` where nothing answered. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly detail: string | null,
  ) {
    super(code)
  }
}

/** While the service starts it answers 503 and says when to come again. */
const PATIENCE = 60_000

/**
 * Asks the service and waits while it starts.
 *
 * @throws Refusal, or the signal's reason once it is aborted
 */
export async function ask<T>(path: string, language: Language, init: RequestInit = {}): Promise<T> {
  for (const end = Date.now() + PATIENCE; ;) {
    const headers = withKey(init.headers)
    headers.set('Accept-Language', language)
    const response = await reach(path, { ...init, headers })
    if (response.ok) return (isEmpty(response) ? null : await response.json()) as T
    if (response.status === 401 && (await askForKey(headers))) continue
    const wait = Number(response.headers.get('Retry-After') ?? 0)
    if (response.status !== 503 || wait === 0 || Date.now() > end) throw await refusalOf(response)
    await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  }
}

function isEmpty({ status, headers }: Response): boolean {
  return status === 204 || headers.get('content-length') === '0'
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Refusal('unreachable', null)
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  if (!response.headers.get('content-type')?.includes('problem+json')) return new Refusal(String(response.status), null)
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  return new Refusal(code, detail)
}

/** What the author of a draft hands in: a file, or text with what is known beside it. */
export type Draft =
  | { readonly file: File }
  | { readonly text: string; readonly fileName?: string | undefined; readonly publishedOn?: string | undefined }

/** The body of a submission, for a check as for an upload. */
export function submission(draft: Draft): RequestInit {
  if ('file' in draft) {
    const body = new FormData()
    body.set('file', draft.file)
    return { method: 'POST', body }
  }
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(draft) }
}
