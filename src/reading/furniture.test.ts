import { expect, test } from 'vitest'
import { halfWidth } from '../language/normalise.js'
import { isFurniture, isStampLine } from './furniture.js'

test.each([
  '首页 > 政务公开 > 公告栏',
  '您现在的位置：首页 - 信息公开',
  '发布时间：2021-03-30 11:11:51',
  '【日期：2021-03-24】',
  '文章来源：司法局 更新时间：2021/03/29 11:30:01',
  '今天是：2019年10月31日 星期三',
  '索 引 号：XL2022-0031',
  '【字体：大 中 小】',
  '扫一扫在手机打开当前页',
  '打印 关闭',
  '[返回上页] [打印本页] [关闭页面]',
  '上一篇：没有了',
  '网站标识码：1309030001 冀ICP备05003616号',
  '- 3 -',
  '第 3 页 共 12 页',
])('%s is furniture', (line) => expect(isFurniture(halfWidth(line))).toBe(true))

test.each([
  '一、主要举措和成效',
  '时间紧、任务重是今年法治工作的特点。',
  '公开政府信息1280条。',
  '首页改版后，网站访问量增长三成。',
  '2021年，我区坚持依法行政。',
])('%s is not', (line) => expect(isFurniture(halfWidth(line))).toBe(false))

test('a date with a time or a source is a stamp', () => {
  expect(isStampLine('2019-02-26 10:05 信息来源:市政府办公室 分享')).toBe(true)
  expect(isStampLine('2019年2月26日')).toBe(false)
})
