import type { Report, Sentence } from './report.js'

/**
 * The sentences that hold a sign, in order. The whole text is searched for it: few sentences hold one, and to ask each of them takes far longer.
 *
 * @param sign as it stands in the half-width view
 */
export function sentencesWith({ half, sentences }: Pick<Report, 'half' | 'sentences'>, sign: string): Sentence[] {
  const holding: Sentence[] = []
  let next = 0
  for (let at = half.indexOf(sign); at >= 0;) {
    let sentence = sentences[next]
    while (sentence !== undefined && sentence.end < at + sign.length) sentence = sentences[++next]
    if (sentence === undefined) break
    if (sentence.start > at) at = half.indexOf(sign, sentence.start)
    else {
      holding.push(sentence)
      at = half.indexOf(sign, sentence.end)
    }
  }
  return holding
}
