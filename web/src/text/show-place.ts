/** Brings what carries a mark into view inside `container`, and the keyboard to it. */
export function showMark(container: HTMLElement | null, id: string): void {
  const places = container?.querySelectorAll<HTMLElement>('mark[data-marks]') ?? []
  const place = [...places].find(({ dataset }) => dataset['marks']?.split(' ').includes(id))
  showPlace(place)
}

/** Brings an element into the middle of the screen and the keyboard to it. */
export function showPlace(place: HTMLElement | null | undefined): void {
  if (place === null || place === undefined) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  // Far away, the estimated heights of paragraphs that were never drawn make a smooth way land beside its goal.
  const far = Math.abs(place.getBoundingClientRect().top) > 3 * innerHeight
  place.scrollIntoView({ block: 'center', behavior: calm || far ? 'instant' : 'smooth' })
  place.focus({ preventScroll: true })
}

/** Runs once what was just set is on the screen. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
