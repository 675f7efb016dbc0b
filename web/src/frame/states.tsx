import type { ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { FRAME } from '../messages/frame.js'
import type { Refusal } from '../service/client.js'

export function Loading({ words }: { readonly words?: string }) {
  const { say } = useLanguage()
  return (
    <p className="state loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {words ?? say(FRAME.loading)}
    </p>
  )
}

interface FailedProps {
  readonly refusal: Refusal
  readonly again?: () => void
  /** Other ways on. */
  readonly children?: ReactNode
}

/** What went wrong in the service's own words, and the way on. What is not there will not be there at a second try either. */
export function Failed({ refusal, again, children }: FailedProps) {
  const { say } = useLanguage()
  const words =
    refusal.detail ??
    (refusal.code === 'unreachable' ? say(FRAME.unreachable) : say(FRAME.refused, { code: refusal.code }))
  return (
    <div className="state failed" role="alert">
      <p>{words}</p>
      <div className="ways">
        {children}
        {again !== undefined && !refusal.code.endsWith('-unknown') && (
          <button type="button" onClick={again}>
            {say(FRAME.again)}
          </button>
        )}
      </div>
    </div>
  )
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
