/** The same thread where the rooms run from their TypeScript source, as under vitest: Node reads no TypeScript by itself. */
import { register } from 'tsx/esm/api'

register()
const { default: parse } = await import('./parse.ts')

export default parse
