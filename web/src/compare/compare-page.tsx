import { useSearchParams } from 'wouter'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import type { StoredReport } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'
import { Beside } from './beside.js'
import { Choices } from './choices.js'

/** Two stored reports beside each other; the address says which, so that it can be passed on. */
export default function ComparePage() {
  const { say } = useLanguage()
  const [query, setQuery] = useSearchParams()
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? '']
  const choose = (side: 'a' | 'b', id: string) =>
    setQuery((before) => {
      before.set(side, id)
      return before
    })
  const swap = () =>
    setQuery((before) => {
      before.set('a', b)
      before.set('b', a)
      return before
    })
  return (
    <div className="page compare">
      <h1>{say(COMPARE.title)}</h1>
      <p className="lead">{say(COMPARE.lead)}</p>
      <Choices a={a} b={b} onChoose={choose} onSwap={swap} />
      {a !== '' && b !== '' && <Both key={`${a} ${b}`} a={a} b={b} />}
    </div>
  )
}

function Both({ a, b }: { readonly a: string; readonly b: string }) {
  const first = useAsked<StoredReport>(`/api/v1/reports/${encodeURIComponent(a)}`)
  const second = useAsked<StoredReport>(`/api/v1/reports/${encodeURIComponent(b)}`)
  for (const asked of [first, second]) if (asked.state === 'failed') return <Failed refusal={asked.refusal} />
  if (first.state !== 'here' || second.state !== 'here') return <Loading />
  const [left, right] = [first.answer, second.answer]
  if (left.analysis === undefined || right.analysis === undefined) return <Loading />
  return <Beside ids={[left.id, right.id]} a={left.analysis} b={right.analysis} />
}
