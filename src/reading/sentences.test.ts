import { expect, test } from 'vitest'
import { directedView } from '../language/normalise.js'
import { sentencesOf } from './sentences.js'

/** Each text with ｜ between its sentences. */
test.each([
  '印发要点。｜召开会议4次；｜督察2轮！',
  '实施“一窗受理。集成服务”改革。｜办件1206件。',
  '落实《办法（试行）；》要求。｜下一步',
  '讲清"为谁执法。怎样执法"两件事。｜全员轮训。',
  '他说：“依法办！”｜一是培训。',
  '他说:"依法办!"｜一是培训。',
  '备案率达到98.7%。｜清理12件.｜修订3件.',
  '一.加强领导.｜二.规范执法.',
  '少了一个引号“先照后证。｜再照后证。',
])('%s', (marked) => {
  const text = marked.replaceAll('｜', '')
  const cut = sentencesOf(directedView(text), { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  )
  expect(cut).toEqual(marked.split('｜'))
})
