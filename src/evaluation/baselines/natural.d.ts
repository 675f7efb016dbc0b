/** natural types its classifiers as a whole; loading one alone takes 15 ms against a second for all. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  import type { BayesClassifier } from 'natural/lib/natural/classifiers/index.js'
  const Bayes: typeof BayesClassifier
  export default Bayes
}
