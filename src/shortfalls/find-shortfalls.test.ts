import { expect, test } from 'vitest'
import { analyse } from '../analysis.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import { loadKit } from '../kit.js'

const kit = loadKit()
const analysis = analyse(
  textOfLines(
    `云泽县2022年法治政府建设年度报告
一、主要举措和成效
全年审查行政规范性文件21件，报备率100%。
二、存在的不足和原因
虽然做了一些工作，但与上级要求相比还存在差距。
（一）执法案卷制作不够规范。
部分处罚决定书没有写明裁量的理由。
（二）信息公开方面。
信用公示、案卷归档、行刑衔接等工作依然存在短板。
三、下一步工作安排
健全政务公开目录，扩大公开范围，改进公开形式，做好网站和便民服务点建设，提升政务公开的信息化、便民化水平。
鉴于目前乡镇尚无专职法制审核人员，明年将招录6名并集中培训。
云泽县人民政府
2023年3月10日`,
    'txt',
  ),
  kit,
)

test.each([
  ['虽然做了一些工作', false, 'announces and names nothing'],
  ['（一）执法案卷', true, 'is a heading that names what lacks'],
  ['（二）信息公开方面', false, 'is a heading that only says what follows'],
  ['信用公示、案卷归档', true, 'names by a list what 存在短板 is said of'],
  ['健全政务公开目录', false, 'plans, and says nowhere that anything lacks'],
  ['鉴于目前乡镇', true, 'plans because something lacks'],
])('“%s…” admits a shortfall: %s, for it %s', (words, admits) => {
  const sentence = analysis.sentences.find(({ text }) => text.startsWith(words))
  expect(sentence).toBeDefined()
  expect((sentence?.shortfall ?? null) !== null).toBe(admits)
})
