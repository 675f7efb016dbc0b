import { useCallback, useEffect, useRef, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { ask, Refusal, submission, type Draft } from '../service/client.js'

/** One check and the one before it. */
export interface CheckResult {
  readonly turn: number
  readonly analysis: Analysis
  readonly before: Analysis | null
  readonly fileName: string | undefined
  /** ISO date that the author gave. */
  readonly publishedOn: string | undefined
}

/** Runs checks one after the other; a newer one makes the service's answer to an older one void. `pending` is what is being checked. */
export function useCheck() {
  const { language } = useLanguage()
  const [result, setResult] = useState<CheckResult | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState<Draft | null>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const send = useCallback(
    async (draft: Draft, before: CheckResult | null) => {
      running.current?.abort()
      const abort = new AbortController()
      running.current = abort
      setPending(draft)
      setRefusal(null)
      try {
        const analysis = await ask<Analysis>('/api/v1/check', language, { ...submission(draft), signal: abort.signal })
        setResult({
          turn: (before?.turn ?? 0) + 1,
          analysis,
          before: before?.analysis ?? null,
          fileName: 'file' in draft ? draft.file.name : draft.fileName,
          publishedOn: 'file' in draft ? undefined : draft.publishedOn,
        })
      } catch (error) {
        if (abort.signal.aborted) return
        setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
      }
      setPending(null)
    },
    [language],
  )

  const run = useCallback((draft: Draft) => void send(draft, null), [send])
  const runAgain = (text: string, publishedOn: string | undefined) => {
    if (result !== null) void send({ text, fileName: result.fileName, publishedOn }, result)
  }
  const clear = () => {
    running.current?.abort()
    setPending(null)
    setResult(null)
    setRefusal(null)
  }
  return { result, refusal, pending, run, runAgain, clear }
}
