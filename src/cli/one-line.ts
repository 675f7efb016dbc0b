const LONGEST_QUOTE = 60

/** Words of the report on one line. Spaces next to Chinese are layout; between figures or Latin words one stays. */
export function oneLine(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![!-~]) | (?![!-~])/g, '')
}

/** A quote that fits a line of a terminal. */
export function short(words: string): string {
  const line = oneLine(words)
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}……` : line
}
