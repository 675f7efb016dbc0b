interface Props {
  /** Columns of words, from the left. */
  readonly words: readonly string[]
  /** Columns of figures behind them. */
  readonly figures?: readonly string[]
}

/** The line above a table: what each column holds. A column without a name is empty. */
export function TableHead({ words, figures = [] }: Props) {
  return (
    <thead>
      <tr>
        {words.map((name, i) => (name === '' ? <td key={i} /> : <Cell key={i} name={name} />))}
        {figures.map((name, i) => (
          <Cell key={words.length + i} name={name} isFigure />
        ))}
      </tr>
    </thead>
  )
}

function Cell({ name, isFigure = false }: { readonly name: string; readonly isFigure?: boolean }) {
  return (
    <th scope="col" className={isFigure ? 'number' : undefined}>
      {name}
    </th>
  )
}
