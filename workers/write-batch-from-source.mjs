/** The same thread where the rooms run from their TypeScript source, as under vitest: Node reads no TypeScript by itself. */
import { register } from 'tsx/esm/api'

register()
await import('./write-batch.ts')
