import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { singlesOf } from './singles.js'

const cut = (text: string) => singlesOf(text).map(({ start, end }) => text.slice(start, end))

describe('single shortfalls in one sentence', () => {
  test.each([
    [
      '一是案卷归档不及时，二是听证程序不规范，三是法制审核力量不足。',
      ['一是案卷归档不及时', '二是听证程序不规范', '三是法制审核力量不足。'],
    ],
    ['执法程序不规范、文书制作不完整、证据收集不全面。', ['执法程序不规范', '文书制作不完整', '证据收集不全面。']],
    [
      '虽然取得一定成效，但也存在一些不足：应诉能力有待提升，公开内容不够全面。',
      ['应诉能力有待提升', '公开内容不够全面。'],
    ],
    [
      '司法所人员不足，导致法制审核走过场，调解员补贴标准偏低。',
      ['司法所人员不足，导致法制审核走过场', '调解员补贴标准偏低。'],
    ],
    [
      '由于编制不足，法制审核尚未实现全覆盖，培训质量不高。',
      ['由于编制不足，法制审核尚未实现全覆盖', '培训质量不高。'],
    ],
  ])('%s', (text, singles) => {
    expect(cut(text)).toEqual(singles)
  })

  test.each([
    '部分乡镇、街道对法治建设重视不够。',
    '行政执法力量不足。',
    '10个平台中有4个缺少固定执法车辆、询问室，跨部门指令难以落到实处；',
    '《关于解决人员不足、经费不足问题的意见》落实不到位。',
    '对标上级要求，法治政府建设还存在一些差距，主要表现在：',
    '二是办案质量不够均衡，案卷评查中19%的案卷说理不充分，两个街道没有优秀案卷。',
    '一些部门“不愿给、不敢给”，数据共享不充分。',
    '法治培训针对性不强，导致执法人员依法办案能力不高。',
  ])('%s admits but one', (text) => {
    expect(singlesOf(text)).toEqual([])
  })

  test('the ranges lie in the sentence, in order, and never overlap', () => {
    const pieces = fc.constantFrom(
      '人员不足',
      '程序不规范',
      '一是',
      '二是',
      '，',
      '、',
      '：',
      '《',
      '》',
      '导致',
      '由于',
      '存在一些问题',
      '（',
      '）',
      ' ',
      '。',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let from = 0
        for (const { start, end } of singlesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          from = end
        }
      }),
    )
  })
})
