import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SparseModel } from './sparse-model.js'

const headSchema = z.object({ outputs: z.array(z.string()), bias: z.array(z.number()), scale: z.array(z.number()) })

/** Writes a model as `head.json`, `features.txt` (one a line, in row order) and `weights.bin` (signed bytes). */
export function writeModel(folder: string, model: SparseModel): void {
  mkdirSync(folder, { recursive: true })
  const { outputs, bias, scale } = model
  writeFileSync(join(folder, 'head.json'), `${JSON.stringify({ outputs, bias, scale })}\n`)
  writeFileSync(join(folder, 'features.txt'), `${model.features.join('\n')}\n`)
  writeFileSync(join(folder, 'weights.bin'), model.weights)
}

/** @throws Error where the files do not belong together */
export function readModel(folder: string): SparseModel {
  const head = headSchema.parse(JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')))
  const features = readFileSync(join(folder, 'features.txt'), 'utf8').trimEnd().split('\n')
  const bytes = readFileSync(join(folder, 'weights.bin'))
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  if (weights.length !== features.length * head.outputs.length)
    throw new Error(`${folder}: features and weights do not belong together; run npm run train`)
  return { ...head, features, weights }
}
