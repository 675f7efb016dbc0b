import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelsFolder } from '../language/models-folder.js'
import { readConceptIndex } from './read-models.js'

const concepts = readConceptIndex(join(modelsFolder(), 'concepts'))

/** Concepts that a form reads as in a sentence. */
function readingOf(form: string, sentence: string): string[] {
  const hit = concepts.find(sentence).find(({ term }) => term === form)
  return hit?.values.map((concept) => concept.id) ?? []
}

test.each([
  ['行政调解', '完善人民调解、行政调解、司法调解衔接机制。', 'diversified-resolution'],
  ['行政调解', '各行政机关开展行政调解，纠纷调解成功率91%。', 'admin-mediation'],
  ['报备', '全年报备行政规范性文件14件。', 'normative-doc-filing'],
  ['备案', '区政府规章草案通过后，规章及时备案。', 'rule-filing'],
  ['备案', '对重大行政处罚案件实行备案。', 'enf-major-case'],
  ['备案', '签订的政府合同全部备案。', 'contract-review'],
  ['公示', '行政执法信息及时公示。', 'publicity-system'],
  ['公示', '重大项目选址方案确定前公示三十日。', 'social-publicity'],
  ['公示', '归集失信信息并依法公示。', 'social-credit'],
  ['12345热线', '畅通12345热线、领导信箱等投诉举报渠道。', 'hotline-12345'],
  ['12345热线', '12345热线诉求办结率98.6%。', 'jiesujiban'],
  ['法律顾问', '为行政村选派法律顾问，实现村村有律师。', 'village-law-adviser'],
  ['法律顾问', '区政府法律顾问参与重大决策。', 'legal-adviser'],
])('%s in “%s” reads as %s', (form, sentence, concept) => {
  const forms = [form, `政府${form}`, `${form}制度`]
  expect(forms.flatMap((one) => readingOf(one, sentence))).toContain(concept)
})

test('a form that reads as nothing here is no hit', () => {
  expect(readingOf('公示', '拟提拔人选任前公示期满。')).toEqual([])
  expect(readingOf('备案', '民办学校变更举办者应当备案。')).toEqual([])
})

test('quotation marks do not hide a form from its rule', () => {
  expect(readingOf('首违不罚', '为优化营商环境推行“首违不罚”。')).toContain('dispute-service-biz')
})
