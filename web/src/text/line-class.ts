/** Classes of a paragraph: how deep a heading it is, and whether it brings its indent with it, as most plain texts do with two wide spaces. */
export function lineClass(text: string, start: number, heading: number | null): string {
  const depth = heading === null ? '' : ` heading h${heading}`
  return `line${depth}${/\s/.test(text.charAt(start)) ? ' indented' : ''}`
}
