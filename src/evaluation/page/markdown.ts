/** A table with its head; numbers in all columns but the first are set right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((_, i) =>
    i > 0 && rows.every((row) => typeof row[i] === 'number' || row[i] === '–') ? '--:' : '---',
  )
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
