import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly count?: number
  readonly panel: ReactNode
}

interface Props<Id extends string> {
  readonly name: string
  readonly tabs: readonly Tab<Id>[]
  readonly shown: Id
  readonly onShow: (id: Id) => void
}

/** Tabs after the WAI-ARIA pattern: one stop for the keyboard, arrows between them. Paper shows every panel. */
export function Tabs<Id extends string>({ name, tabs, shown, onShow }: Props<Id>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === shown)
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const index = (to + tabs.length) % tabs.length
    const tab = tabs[index]
    if (tab === undefined) return
    onShow(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }
  return (
    <div className="tabs">
      <div role="tablist" aria-label={name} ref={list} onKeyDown={move}>
        {tabs.map(({ id, name: label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-tab-${id}`}
            aria-controls={`${base}-panel-${id}`}
            aria-selected={id === shown}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {label}
            {count !== undefined && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, name: label, panel }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${base}-panel-${id}`}
          aria-labelledby={`${base}-tab-${id}`}
          data-name={label}
          className={id === shown ? undefined : 'away'}
          tabIndex={0}
        >
          {panel}
        </div>
      ))}
    </div>
  )
}
