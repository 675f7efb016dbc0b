import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { ask, Refusal } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'
import { claimKey, type Claim, type Decision, type ReviewedClaim, type Reviews } from './review-types.js'

const KEPT_AS = 'fajing.person'

export interface Given {
  readonly decision: Decision
  readonly value?: unknown
  readonly reason: string
  readonly person: string
}

interface Reviewing {
  readonly reviews: Reviews
  readonly judged: ReadonlyMap<string, ReviewedClaim>
  readonly claims: ReadonlyMap<string, Claim>
  /** Claims of each kind in the order of the analysis: a sentence's tag and shortfall by the sentence's number. */
  readonly ofKind: (kind: Claim['kind']) => readonly Claim[]
  /** What is being decided at the moment. */
  readonly open: { readonly key: string; readonly decision: Decision } | null
  readonly person: string
  readonly refusal: Refusal | null
  readonly decide: (key: string, decision: Decision) => void
  readonly leave: () => void
  readonly keep: (claim: Claim, given: Given) => Promise<void>
}

const Context = createContext<Reviewing | null>(null)

/** Null where nothing can be reviewed: a draft in self-check is nobody's record. */
export function useReviewing(): Reviewing | null {
  return use(Context)
}

/** Lets everything below it be judged; what people decide is stored beside what the machine said. */
export function ReviewProvider({ report, children }: { readonly report: string; readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [turn, setTurn] = useState(0)
  const [open, setOpen] = useState<Reviewing['open']>(null)
  const [person, setPerson] = useState(() => localStorage.getItem(KEPT_AS) ?? '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const path = `/api/v1/reports/${encodeURIComponent(report)}/reviews`
  const asked = useAsked<Reviews>(path, turn)
  const reviews = asked.state === 'here' ? asked.answer : null

  const value = useMemo<Reviewing | null>(() => {
    if (reviews === null) return null
    const keep = async (claim: Claim, given: Given) => {
      localStorage.setItem(KEPT_AS, given.person)
      setPerson(given.person)
      try {
        const body = JSON.stringify({ kind: claim.kind, fingerprint: claim.fingerprint, ...given })
        const headers = { 'Content-Type': 'application/json' }
        await ask<null>(path, language, { method: 'POST', headers, body })
        setRefusal(null)
        setOpen(null)
        setTurn((before) => before + 1)
      } catch (error) {
        setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
      }
    }
    const byKind = new Map<Claim['kind'], Claim[]>()
    for (const claim of reviews.claimable) {
      const known = byKind.get(claim.kind)
      if (known === undefined) byKind.set(claim.kind, [claim])
      else known.push(claim)
    }
    return {
      reviews,
      judged: new Map(reviews.claims.map((claim) => [claimKey(claim), claim])),
      claims: new Map(reviews.claimable.map((claim) => [claimKey(claim), claim])),
      ofKind: (kind) => byKind.get(kind) ?? [],
      open,
      person,
      refusal,
      decide: (key, decision) => {
        setRefusal(null)
        setOpen({ key, decision })
      },
      leave: () => setOpen(null),
      keep,
    }
  }, [reviews, open, person, refusal, path, language])
  return <Context value={value}>{children}</Context>
}
