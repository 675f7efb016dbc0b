import { z } from 'zod'
import { AREAS } from '../words.js'
import { indicatorNumbers } from './framework.js'

/** A named measure or institution of the field with its surface forms. */
export const conceptSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(2),
    forms: z.array(z.string().min(2)).nonempty(),
    areas: z.array(z.enum(AREAS)).nonempty(),
    /** strong: the form alone nearly decides; weak: it supports. */
    weight: z.enum(['strong', 'weak']),
  })
  .catchall(indicatorNumbers)
export type Concept = z.infer<typeof conceptSchema>

/** Numbers of the indicators that a concept is linked to in a framework, best first. */
export function linksOf(concept: Concept, framework: string): readonly string[] {
  const links: unknown = concept[framework]
  return Array.isArray(links) ? links.map(String) : []
}

/** Everything a concept is linked to: indicator numbers by framework id. */
export function conceptLinks(concept: Concept): Record<string, readonly string[]> {
  const links: Record<string, readonly string[]> = {}
  for (const key of Object.keys(concept))
    if (!Object.hasOwn(conceptSchema.shape, key)) links[key] = linksOf(concept, key)
  return links
}
