import { useState } from 'react'
import type { z } from 'zod'
import type { previewSchema } from '../../../src/http/matrix-schema.js'
import type { Area } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { ask, Refusal } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'

/** A body's own weights; what it leaves out weighs what the framework says. */
export interface Weights {
  readonly areas: Readonly<Partial<Record<Area, number>>>
  readonly indicators: Readonly<Record<string, number>>
}

export type Preview = z.infer<typeof previewSchema>

const STORED: Weights = { areas: {}, indicators: {} }
const ADDRESS = '/api/v1/profiles'

/** Weights as they are written, what they would change, and keeping them. What is written anew voids the preview. */
export function useWeights() {
  const { language } = useLanguage()
  const asked = useAsked<Weights>(ADDRESS)
  const [kept, setKept] = useState<Weights | null>(null)
  const [written, setWritten] = useState<Weights | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const current = kept ?? (asked.state === 'here' ? asked.answer : STORED)
  const weights = written ?? current

  const send = async <T>(method: 'POST' | 'PUT', path: string, body: Weights): Promise<T | null> => {
    setBusy(true)
    setRefusal(null)
    try {
      const headers = { 'Content-Type': 'application/json' }
      return await ask<T>(path, language, { method, headers, body: JSON.stringify(body) })
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
      return null
    } finally {
      setBusy(false)
    }
  }
  const show = async (next: Weights) => setPreview(await send<Preview>('POST', `${ADDRESS}/preview`, next))
  const write = (next: Weights) => {
    setWritten(next)
    setPreview(null)
  }
  return {
    asked,
    weights,
    preview,
    refusal,
    isBusy,
    /** They are others than those in force. */
    isChanged: JSON.stringify(weights) !== JSON.stringify(current),
    isKept: kept !== null && written === null,
    write,
    show: () => void show(weights),
    reset: () => {
      setWritten(STORED)
      void show(STORED)
    },
    drop: () => {
      setWritten(null)
      setPreview(null)
    },
    keep: async () => {
      if ((await send('PUT', ADDRESS, weights)) === null) return
      setKept(weights)
      setWritten(null)
      setPreview(null)
    },
  }
}

/** `weights` with one set to what somebody wrote; an empty field gives back the weight that it has by itself. */
export function withWeight<K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
  name: K,
  words: string,
): Partial<Record<K, number>> {
  const others = Object.entries(weights).filter(([other]) => other !== name)
  const all = words === '' ? others : [...others, [name, Number(words)] as const]
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))) as Partial<Record<K, number>>
}
