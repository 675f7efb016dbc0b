import { modelsFolder } from '../language/models-folder.js'
import { checkModels, type CheckedModels } from '../framework/checking/check-models.js'
import { countsOf, gapsOf, LEAST_CONCEPTS, LEAST_EXEMPLARS } from '../framework/checking/counts.js'
import { indicatorsOf } from '../framework/framework.js'
import { MODEL_FAULTS, MODELS_CHECK_WORDS as WORDS } from '../messages/models.js'
import { say } from '../messages/say.js'

/**
 * `fajing models check`: validates every data file and prints counts and gaps.
 *
 * @returns exit code: 0 all sound, 2 faults found, each named on standard error with file and line
 */
export function modelsCheck({ format }: { format: string }, folder: string = modelsFolder()): 0 | 2 {
  const models = checkModels(folder)
  for (const { file, line, code, params } of models.faults)
    process.stderr.write(
      `${say(WORDS.fault, { file: `models/${file}`, line, words: say(MODEL_FAULTS[code], params) })}\n`,
    )
  if (models.faults.length > 0) process.stderr.write(`${say(WORDS.faults, { count: models.faults.length })}\n`)
  process.stdout.write(format === 'json' ? `${JSON.stringify(countsOf(models))}\n` : `${printed(models).join('\n')}\n`)
  return models.faults.length > 0 ? 2 : 0
}

function printed(models: CheckedModels): string[] {
  const counts = countsOf(models)
  const gaps = gapsOf(models).map(({ indicator: id, title, of, count }) =>
    of === 'concepts'
      ? say(WORDS.fewConcepts, { id, title, count, least: LEAST_CONCEPTS })
      : say(WORDS.fewExemplars, { id, title, count, least: LEAST_EXEMPLARS }),
  )
  return [
    ...models.frameworks.map((framework) =>
      say(WORDS.framework, { id: framework.id, title: framework.title, indicators: indicatorsOf(framework).length }),
    ),
    ...(gaps.length > 0 ? gaps : [say(WORDS.noGaps, { concepts: LEAST_CONCEPTS, exemplars: LEAST_EXEMPLARS })]),
    say(WORDS.concepts, { concepts: counts.concepts, forms: counts.forms, ...readings(models) }),
    say(WORDS.exemplars, {
      sentences: models.exemplars.length,
      documents: models.documents,
      duplicates: models.duplicates,
    }),
    say(WORDS.shortfalls, { ...counts.shortfalls, lookalikes: counts.lookalikes }),
    say(WORDS.statutes, { statutes: counts.statutes }),
    say(WORDS.unverified, { unverified: counts.unverified }),
    ...(models.faults.length === 0 ? [say(WORDS.sound)] : []),
  ]
}

/** How many forms belong to several concepts, and how many of those a context rule reads. */
function readings({ concepts, rules }: CheckedModels): { shared: number; ruled: number; rules: number } {
  const owners = new Map<string, number>()
  for (const concept of concepts)
    for (const form of new Set(concept.forms)) owners.set(form, (owners.get(form) ?? 0) + 1)
  const shared = [...owners].filter(([, count]) => count > 1).map(([form]) => form)
  const ruled = new Set(rules.flatMap((rule) => rule.forms))
  return { shared: shared.length, ruled: shared.filter((form) => ruled.has(form)).length, rules: rules.length }
}
