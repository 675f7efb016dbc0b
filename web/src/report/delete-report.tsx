import { useLocation } from 'wouter'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import { ask } from '../service/client.js'

/** Deletes a report with all its results, once somebody confirms it. */
export function DeleteReport({ id }: { readonly id: string }) {
  const { language, say } = useLanguage()
  const [, go] = useLocation()
  const remove = async () => {
    if (!confirm(say(REPORT.sureToDelete))) return
    await ask<null>(`/api/v1/reports/${encodeURIComponent(id)}`, language, { method: 'DELETE' })
    go('/reports')
  }
  return (
    <button type="button" onClick={() => void remove()}>
      {say(REPORT.delete)}
    </button>
  )
}
