import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halfWidth } from '../language/normalise.js'
import { singlesOf } from './singles.js'

const singlesIn = (text: string) => singlesOf(halfWidth(text))
const cut = (text: string) => singlesIn(text).map(({ start, end }) => text.slice(start, end))

describe('single shortfalls in one sentence', () => {
  test.each([
    [
      '一是案卷归档不及时，二是听证程序不规范，三是法制审核力量不足。',
      ['一是案卷归档不及时', '二是听证程序不规范', '三是法制审核力量不足。'],
    ],
    ['执法程序不规范、文书制作不完整、证据收集不全面。', ['执法程序不规范', '文书制作不完整', '证据收集不全面。']],
    [
      '司法所人员不足，导致法制审核走过场，调解员补贴标准偏低。',
      ['司法所人员不足，导致法制审核走过场', '调解员补贴标准偏低。'],
    ],
    ['仍存在审核力量不强、错案偏多、责任倒查不到位等问题。', ['审核力量不强', '错案偏多', '责任倒查不到位']],
    ['政策解读以转载为主，公众咨询答复超过规定时限。', ['政策解读以转载为主', '公众咨询答复超过规定时限。']],
  ])('%s', (text, singles) => {
    expect(cut(text)).toEqual(singles)
  })

  test.each([
    '部分乡镇、街道对法治建设重视不够。',
    '行政执法力量不足。',
    '10个平台中有4个缺少固定执法车辆、询问室，跨部门指令难以落到实处；',
    '《关于解决人员不足、经费不足问题的意见》落实不到位。',
    '二是办案质量不够均衡，案卷评查中19%的案卷说理不充分，两个街道没有优秀案卷。',
    '一些部门“不愿给、不敢给”，数据共享不充分。',
    '法治培训针对性不强，导致执法人员依法办案能力不高。',
    '执法人员对新领域的法规不熟悉，工作水平还有待提升。',
    '普法宣传形式单一、内容不新，覆盖面较窄。',
    '智慧监管水平不高，与先进地区相比仍有较大差距。',
    '有3个村调解台账不完整、卷宗制作不规范。',
    '两起案件因未告知被撤销，程序意识亟待提高。',
    '执法力量仍显薄弱，专业人员偏少，新增人员多为转岗。',
    '涉及供热价格、公交线路调整的事项没有听证就上了会。',
  ])('%s admits but one', (text) => {
    expect(cut(text)).toEqual([text])
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
      '；',
      '《',
      '》',
      '导致',
      '由于',
      '主要原因是',
      '但',
      '存在一些问题',
      '等问题',
      '（',
      '）',
      ' ',
      '。',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let from = 0
        for (const { start, end, cause } of singlesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (cause !== null) expect(cause.end).toBeGreaterThan(cause.start)
          from = end
        }
      }),
    )
  })
})

describe('a single begins behind its lead-in', () => {
  test.each([
    [
      '虽然取得一定成效，但也存在一些不足：应诉能力有待提升，公开内容不够全面。',
      ['应诉能力有待提升', '公开内容不够全面。'],
    ],
    [
      '法治建设是一项长期任务，需要久久为功，我县工作中还有一些薄弱环节，一是镇里审核力量薄弱，二是台账不全。',
      ['一是镇里审核力量薄弱', '二是台账不全。'],
    ],
    ['在肯定成绩的同时，我们也清醒地看到，试行三项制度的单位只有3家。', ['试行三项制度的单位只有3家。']],
    ['对照新纲要要求，与先进县区相比，执法监督手段单一。', ['执法监督手段单一。']],
    ['随着城市快速发展，群众需求日益多元，公共法律服务供给不均衡。', ['公共法律服务供给不均衡。']],
    ['负责人出庭率虽有提高，但仍未达到目标。', ['负责人出庭率虽有提高，但仍未达到目标。']],
  ])('%s', (text, singles) => {
    expect(cut(text)).toEqual(singles)
  })
})

describe('the cause that a sentence gives is no part of the single', () => {
  test.each([
    ['由于编制不足，法制审核尚未实现全覆盖。', '法制审核尚未实现全覆盖。', '由于编制不足'],
    ['受经办人员变动影响，目录到6月底才公布。', '目录到6月底才公布。', '受经办人员变动影响'],
    [
      '目录到6月底才公布，主要是由于经办人员变动、交接不清。',
      '目录到6月底才公布',
      '主要是由于经办人员变动、交接不清。',
    ],
    ['考核作用发挥不够，原因在于指标偏软、奖惩不具体。', '考核作用发挥不够', '原因在于指标偏软、奖惩不具体。'],
    ['法律顾问作用不明显，主要是费用偏低，律师难以到村。', '法律顾问作用不明显', '主要是费用偏低，律师难以到村。'],
    [
      '目录管理起步偏晚，受经办人员变动影响，2022年度目录6月底才公布。',
      '目录管理起步偏晚，受经办人员变动影响，2022年度目录6月底才公布。',
      '受经办人员变动影响',
    ],
    ['应急机制暴露出短板。', '应急机制暴露出短板。', null],
  ])('%s', (text, single, cause) => {
    expect(
      singlesIn(text).map((one) => [
        text.slice(one.start, one.end),
        one.cause === null ? null : text.slice(one.cause.start, one.cause.end),
      ]),
    ).toEqual([[single, cause]])
  })

  test('a list that a cause closes gives it to none', () => {
    expect(singlesIn('一是案卷不全；二是听证不规范；究其原因，人员偏少。').map(({ cause }) => cause)).toEqual([
      null,
      null,
    ])
  })

  test('a sentence of nothing but a cause admits no single', () => {
    expect(singlesIn('究其原因，一是人员偏少，二是培训不足。')).toEqual([])
  })
})
