interface Props {
  readonly name: string
  /** What stands before the name. */
  readonly number?: string
  /** Undefined where nobody set one. */
  readonly value: number | undefined
  /** What it weighs by itself. */
  readonly otherwise: number
  readonly onWrite: (words: string) => void
}

/** One weight; empty, it shows what counts instead. */
export function WeightField({ name, number, value, otherwise, onWrite }: Props) {
  return (
    <label className={value === undefined ? undefined : 'set'}>
      <span>
        {number !== undefined && <span className="clause">{number}</span>} {name}
      </span>
      <input
        type="number"
        min={0}
        max={1000}
        step="any"
        placeholder={String(otherwise)}
        value={value ?? ''}
        onChange={({ target }) => onWrite(target.value)}
      />
    </label>
  )
}
