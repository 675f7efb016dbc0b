/** Cuts text into words. The only thing the rest of the house knows of jieba. */
export interface Segmenter {
  /** Words in order; joined they give the text again (but for lone surrogates). A line break is a word by itself, and what stands before it changes nothing behind it. */
  cut(text: string): readonly string[]
}
