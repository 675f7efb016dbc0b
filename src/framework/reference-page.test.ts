import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelsFolder } from '../language/models-folder.js'
import { readConcepts, readFrameworks } from './read-models.js'
import { referencePage } from './reference-page.js'

test('docs/reference/frameworks.md says what the files say (npm run docs rewrites it)', async () => {
  const page = referencePage(
    readFrameworks(join(modelsFolder(), 'frameworks')),
    readConcepts(join(modelsFolder(), 'concepts')),
  )
  await expect(page).toMatchFileSnapshot('../../docs/reference/frameworks.md')
})
