import { useEffect, useRef, useState, type UIEvent } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn beyond both edges, so that the next one can take the keyboard. */
const BEYOND = 12

/** Which of `count` rows of equal height are near the visible part of a scrolled element. Paper gets all of them. */
export function useWindow(count: number, rowHeight: number) {
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 800 })
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const print = (now: boolean) => () => flushSync(() => setPrinting(now))
    const [before, after] = [print(true), print(false)]
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  const first = isPrinting ? 0 : Math.max(0, Math.floor(view.top / rowHeight) - BEYOND)
  const last = isPrinting ? count : Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + BEYOND)
  return {
    place,
    first: Math.min(first, Math.max(0, count - 1)),
    last,
    onScroll: ({ currentTarget }: UIEvent<HTMLDivElement>) =>
      setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight }),
  }
}
