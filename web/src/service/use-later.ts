import { useEffect, useState } from 'react'

/** Milliseconds after the last key before what was written is asked for. */
const PAUSE = 300

/** What was written, once the writer pauses. */
export function useLater(written: string): string {
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const later = setTimeout(() => setSettled(written), PAUSE)
    return () => clearTimeout(later)
  }, [written])
  return settled
}
