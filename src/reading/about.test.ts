import { describe, expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'

const BODY =
  '我单位坚持依法行政，认真履行法治政府建设各项职责，现将有关情况报告如下，请予审议。\n一、主要举措\n开展执法检查12次。\n'

function about(head: string, foot = '') {
  const report = readReport(textOfLines(`${head}\n${BODY}${foot}`, 'txt'))
  const { issuer, kind, level, year, publishedOn, signedOn } = report
  return { issuer: issuer.value, kind: kind.value, level: level.value, year: year.value, publishedOn, signedOn, report }
}

describe('issuer', () => {
  test.each([
    ['云浦区人民政府2020年法治政府建设年度报告', '', '云浦区人民政府', 'government', 'county'],
    ['2020年云浦区法治政府建设情况报告', '', '云浦区', 'government', 'county'],
    ['云浦区财政局关于2020年度法治政府建设情况的报告', '', '云浦区财政局', 'department', 'county'],
    [
      '中共云浦区委、云浦区人民政府关于2020年法治政府建设情况的报告',
      '',
      '中共云浦区委、云浦区人民政府',
      'joint',
      'county',
    ],
    ['云浦区石桥街道办事处2020年法治政府建设年度报告', '', '云浦区石桥街道办事处', 'township', 'township'],
    ['石桥镇2020年法治政府建设年度报告', '', '石桥镇', 'township', 'township'],
    ['梅浦市人民政府办公室2020年法治政府建设年度报告', '', '梅浦市人民政府办公室', 'government', 'prefecture'],
    ['梅浦高新区管委会2020年法治政府建设年度报告', '', '梅浦高新区管委会', 'government', 'county'],
    ['关于2020年法治政府建设情况的报告', '云浦区人民政府\n2021年3月1日', '云浦区人民政府', 'government', 'county'],
    [
      '关于2020年法治政府建设情况的报告',
      '中共云浦区委\n云浦区人民政府\n2021年3月1日',
      '中共云浦区委 云浦区人民政府',
      'joint',
      'county',
    ],
    ['关于2020年法治政府建设情况的报告', '云浦区人民政府 2021年3月1日', '云浦区人民政府', 'government', 'county'],
    ['关于2020年法治政府建设情况的报告\n来源：云浦区水利局  2021-03-01', '', '云浦区水利局', 'department', 'county'],
    ['发布机构：云浦区人民政府\n关于2020年法治政府建设情况的报告', '', '云浦区人民政府', 'government', 'county'],
    ['云浦区人民政府\n2020年法治政府建设\n年度情况报告', '', '云浦区人民政府', 'government', 'county'],
    ['关于2020年法治政府建设情况的报告', '', null, null, null],
  ])('%s / %s: %s, %s, %s', (head, foot, issuer, kind, level) => {
    const found = about(head, foot)
    expect([found.issuer?.replace(/ \d.*$/, '') ?? null, found.kind, found.level]).toEqual([issuer, kind, level])
  })
})

describe('year', () => {
  test.each([
    ['云浦区2020年法治政府建设年度报告', '', 2020],
    ['云浦区法治政府建设年度报告（2020年度）', '', 2020],
    ['云浦区二○二○年法治政府建设年度报告', '', 2020],
    ['云浦区法治政府建设年度报告\n2020年，全区坚持依法行政。', '', 2020],
    ['云浦区法治政府建设年度报告', '云浦区人民政府\n2021年3月1日', 2020],
    ['云浦区法治政府建设年度报告\n发布时间：2021-03-01', '', 2020],
    ['云浦区法治政府建设年度报告', '云浦区人民政府\n2020年12月20日', 2020],
    ['云浦区法治政府建设年度报告', '', null],
  ])('%s / %s: %s', (head, foot, year) => expect(about(head, foot).year).toBe(year))
})

describe('day of publication', () => {
  const title = '云浦区2020年法治政府建设年度报告'
  test.each([
    [`${title}\n发布时间：2021-03-30 11:11:51`, '2021-03-30'],
    [`${title}\n来源：司法局 更新时间：2021/03/29 11:30:01`, '2021-03-29'],
    [`${title}\n更新时间：2022-05-01 发布日期：2021-03-29`, '2021-03-29'],
    [`${title}\n[日期:2021-03-24] [来源:区司法局]`, '2021-03-24'],
    [`${title}\n2021-03-24 10:05 信息来源：区司法局`, '2021-03-24'],
    [`${title}\n2021年3月24日 10:05 发布`, '2021-03-24'],
    [`发布日期：\n2021-03-24\n${title}`, '2021-03-24'],
    [`成文日期：2021-03-01 公开日期：2021-03-24\n${title}`, '2021-03-24'],
    [`生成日期：2021-03-01\n${title}`, null],
    [`今天是：2021年10月31日 星期日\n${title}`, null],
    [`云浦区人民政府 2019年12月3日星期二\n${title}`, null],
    [title, null],
  ])('%s: %s', (head, iso) => {
    const { publishedOn, report } = about(head)
    expect(publishedOn.value).toBe(iso)
    if (publishedOn.range !== null)
      expect(report.text.slice(publishedOn.range.start, publishedOn.range.end)).toMatch(/^2021.*\d日?$/)
    if (iso === null) expect(publishedOn.reason).toMatch(/page/)
  })
})

test('a signature without a day says so', () => {
  expect(about('云浦区2020年法治政府建设年度报告', '云浦区人民政府\n二〇二一年三月').signedOn).toMatchObject({
    value: null,
    reason: 'the signature names no day',
  })
})
