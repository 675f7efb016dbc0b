import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { useLanguage } from '../language/language.js'
import type { Upload } from './kept-upload.js'
import { uploading } from './uploading.js'

/** The upload of this window; opens the batch once it is sent. */
export function useUpload() {
  const { language } = useLanguage()
  const [, go] = useLocation()
  const state = useSyncExternalStore(uploading.subscribe, uploading.read)
  useEffect(() => void uploading.resume(language), [language])
  useEffect(() => {
    if (state.is !== 'sent') return
    uploading.seen()
    go(`/batches/${state.batch}`)
  }, [state, go])

  const isUnkept = state.is === 'sending' && state.isUnkept
  useEffect(() => {
    if (!isUnkept) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnkept])

  return {
    state,
    start: (upload: Upload) => void uploading.start(upload, language),
    again: () => void uploading.resume(language),
    stop: () => uploading.stop(),
  }
}
