import { expect, test } from 'vitest'
import { halfWidth } from '../language/normalise.js'
import type { Sentence } from '../reading/report.js'
import { targetsProblem } from './admission.js'

const said = (part: Sentence['part'], text: string) => ({ part, text, half: halfWidth(text) }) as Sentence

test.each([
  '针对执法人员偏少的状况，推行联合审核。',
  '组织律师团服务12个没有法务人员的乡镇。',
  '为暂不具备联网条件的派出站所配发离线终端。',
  '对缺少法制审核人员的街道派员帮带三个月。',
])('“%s” tells what is done about a problem', (text) => {
  expect(targetsProblem(said('measures', text))).toBe(true)
  expect(targetsProblem(said('plan', text))).toBe(true)
  expect(targetsProblem(said('shortfalls', text))).toBe(false)
})

test.each([
  '一些乡镇没有专职法制审核人员。',
  '对缺少审核人员的街道派员帮带，但仍有三个街道没有派到。',
  '部门之间缺乏沟通，数据没有共享。',
  '行政复议工作尚未配备专职人员，力量薄弱。',
])('“%s” may admit one', (text) => {
  expect(targetsProblem(said('measures', text))).toBe(false)
})
