import { askForKey, withKey } from './key.js'

/** A link cannot send the key, so downloads from the service are fetched by the page and handed on as files. */
export function sendKeyWithDownloads(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null
    if (link === null || !new URL(link.href).pathname.startsWith('/api/') || !withKey().has('Authorization')) return
    event.preventDefault()
    void save(link.href)
  })
}

async function save(address: string): Promise<void> {
  const headers = withKey()
  const response = await fetch(address, { headers })
  if (response.status === 401 && (await askForKey(headers))) return save(address)
  if (!response.ok) {
    // The service says in its own words why not, as it would to whoever follows the link.
    const { detail } = (await response.json()) as { detail?: string }
    alert(detail ?? response.status)
    return
  }
  const url = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: url, download: nameIn(response) })
  link.click()
  URL.revokeObjectURL(url)
}

function nameIn(response: Response): string {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return extended === undefined
    ? (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'fajing')
    : decodeURIComponent(extended)
}
