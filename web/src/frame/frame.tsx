import { useEffect, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage } from '../language/language.js'
import { FRAME } from '../messages/frame.js'

const PAGES = [
  { href: '/', name: FRAME.check },
  { href: '/reports', name: FRAME.reports },
  { href: '/batches', name: FRAME.batches },
  { href: '/compare', name: FRAME.compare },
  { href: '/frameworks', name: FRAME.frameworks },
] as const

/** The bar above every page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { language, say, change } = useLanguage()
  const [location] = useLocation()
  const here = PAGES.findLast(({ href }) => location === href || (href !== '/' && location.startsWith(`${href}/`)))
  useEffect(() => {
    document.title = here === undefined ? say(FRAME.product) : `${say(here.name)} · ${say(FRAME.product)}`
  }, [here, say])
  return (
    <>
      <a className="skip" href="#main">
        {say(FRAME.skip)}
      </a>
      <header className="bar">
        <Link href="/" className="brand">
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <strong>{say(FRAME.product)}</strong>
          <span className="about">{say(FRAME.about)}</span>
        </Link>
        <nav aria-label={say(FRAME.pages)}>
          {PAGES.map(({ href, name }) => (
            <Link key={href} href={href} aria-current={here?.href === href ? 'page' : undefined}>
              {say(name)}
            </Link>
          ))}
        </nav>
        <div className="aside">
          <a href="/api/docs">{say(FRAME.api)}</a>
          <button
            type="button"
            className="plain"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => change(language === 'zh' ? 'en' : 'zh')}
          >
            {say(FRAME.other)}
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
