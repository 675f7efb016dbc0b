import type { Kit } from '../kit.js'
import { sigmoid } from '../language/sparse-model.js'
import { CONTEXT_INGREDIENTS, OWN_INGREDIENTS, type QuestionWeights } from '../tagging/combine.js'
import { clipped } from '../tagging/log-odds.js'
import type { TaggerSettings } from '../tagging/tagger.js'
import { TOPIC_INGREDIENTS } from '../tagging/topic.js'
import { bestOf } from '../training/fit-tagger.js'
import { evaluate, type Evaluation } from './evaluate.js'
import type { LabelledReport } from '../labels/labelled-report.js'

type Own = (typeof OWN_INGREDIENTS)[number]
type Context = (typeof CONTEXT_INGREDIENTS)[number]

/** The tagger with only some of its ingredients. */
interface Step {
  readonly name: string
  readonly own: readonly Own[]
  readonly context: readonly Context[]
}

const HEADINGS: readonly Context[] = ['lead', 'leadUnsure', 'heading', 'headingUnsure', 'upper', 'upperUnsure']

/** Each step has the ingredients of the one before and some more. */
const STEPS: readonly Step[] = [
  { name: 'concepts only', own: ['bias', 'strong', 'weak'], context: ['bias', 'own'] },
  { name: '+ classifier', own: OWN_INGREDIENTS, context: ['bias', 'own'] },
  { name: '+ heading and item lead', own: OWN_INGREDIENTS, context: ['bias', 'own', ...HEADINGS] },
  { name: '+ neighbours', own: OWN_INGREDIENTS, context: CONTEXT_INGREDIENTS },
]

/** A topic is as likely as its area, until “no topic” is asked for by itself. */
const AREA_ALONE = TOPIC_INGREDIENTS.map((name) => (name === 'best' ? 1 : 0))

/**
 * Measures the tagger with its ingredients added one by one. The weights stay as fitted; left out means weight 0, and how sure the tagger must
 * be before it speaks is chosen anew for each step, or the steps with less evidence would merely fall silent.
 */
export function gainOfIngredients(
  gold: readonly LabelledReport[],
  kit: Kit,
): { name: string; evaluation: Evaluation }[] {
  const { tagger } = kit.settings
  const steps = STEPS.map((step) => {
    const masked: TaggerSettings = {
      ...tagger,
      topic: AREA_ALONE,
      areas: only(step, tagger.areas),
      indicators: only(step, tagger.indicators),
    }
    const measured = (settings: TaggerSettings) =>
      evaluate(gold, { ...kit, settings: { ...kit.settings, tagger: settings } })
    if (!step.own.includes('classifier'))
      return {
        name: step.name,
        evaluation: measured({
          ...masked,
          silence: aboveNothing(masked.areas),
          keepArea: Math.max(masked.keepArea, aboveNothing(masked.areas)),
          keepBest: aboveNothing(masked.indicators),
          keepIndicator: Math.max(masked.keepIndicator, aboveNothing(masked.indicators)),
        }),
      }
    const talkative = measured({ ...masked, silence: 0 })
    const silence = silenceOf(talkative)
    return {
      name: step.name,
      evaluation: measured({ ...masked, silence, keepArea: Math.min(masked.keepArea, silence) }),
    }
  })
  return [...steps, { name: '+ no topic (all)', evaluation: evaluate(gold, kit) }]
}

function only(step: Step, weights: QuestionWeights): QuestionWeights {
  return {
    own: weights.own.map((weight, i) => (step.own.some((name) => name === OWN_INGREDIENTS[i]) ? weight : 0)),
    context: weights.context.map((weight, i) =>
      step.context.some((name) => name === CONTEXT_INGREDIENTS[i]) ? weight : 0,
    ),
  }
}

/** A threshold just above what is said of a sentence in which no concept stands. */
function aboveNothing({ own, context }: QuestionWeights): number {
  const [bias = 0, mine = 0] = context
  return sigmoid(bias + mine * clipped(own[0] ?? 0)) + 0.001
}

/** The threshold that best tells sentences with a topic from those without, by the measure that the fit uses. */
function silenceOf({ counts: { areaAnswers } }: Evaluation): number {
  const topics = areaAnswers.filter(({ topic }) => topic)
  const silent = areaAnswers.filter(({ topic }) => !topic)
  return bestOf(
    (t) =>
      (3 * topics.filter(({ p }) => p >= t).length) / Math.max(1, topics.length) +
      silent.filter(({ p }) => p < t).length / Math.max(1, silent.length),
  )
}
