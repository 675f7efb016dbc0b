import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDivisions } from '../kit.js'
import { modelsFolder } from '../language/models-folder.js'
import { Divisions } from './divisions.js'
import { placeIn } from './place.js'

const divisions = readDivisions(join(modelsFolder(), 'places'))

/** Printed place, level, path in the list and name today of a body's name. */
function placed(name: string, setting = ''): string {
  const found = placeIn(name, divisions, () => setting)
  if (found === null) return 'none'
  const { division } = found
  const path =
    division === null
      ? '-'
      : divisions
          .pathOf(division)
          .map((one) => one.name)
          .join(' ')
  const now = division?.now == null ? '' : ` → ${divisions.withCode(division.now)?.name}`
  return `${name.slice(found.index, found.index + found.length)} | ${found.level} | ${path}${now}`
}

describe('places of the list', () => {
  test.each([
    ['北京市密云区人民政府', '北京市密云区 | county | 北京市 密云区'],
    ['义乌市人民政府', '义乌市 | county | 浙江省 金华市 义乌市'],
    ['白杨市人民政府', '白杨市 | county | 新疆维吾尔自治区 白杨市'],
    ['济源市人民政府', '济源市 | county | 河南省 济源市'],
    ['重庆市人民政府', '重庆市 | province | 重庆市'],
    ['河北省司法厅', '河北省 | province | 河北省'],
    ['阿拉善左旗人民政府', '阿拉善左旗 | county | 内蒙古自治区 阿拉善盟 阿拉善左旗'],
    ['内蒙古自治区阿拉善盟行政公署', '内蒙古自治区阿拉善盟 | prefecture | 内蒙古自治区 阿拉善盟'],
    ['喀什地区行政公署', '喀什地区 | prefecture | 新疆维吾尔自治区 喀什地区'],
    ['恩施州人民政府', '恩施州 | prefecture | 湖北省 恩施土家族苗族自治州'],
    ['北川羌族自治县人民政府', '北川羌族自治县 | county | 四川省 绵阳市 北川羌族自治县'],
    ['浦东新区人民政府', '浦东新区 | county | 上海市 浦东新区'],
    ['乐山市市中区人民政府', '乐山市市中区 | county | 四川省 乐山市 市中区'],
    ['上海市浦东新区陆家嘴街道办事处', '上海市浦东新区陆家嘴街道 | township | 上海市 浦东新区'],
    ['国家税务总局沧州市税务局', '沧州市 | prefecture | 河北省 沧州市'],
  ])('%s: %s', (name, expected) => expect(placed(name)).toBe(expected))
})

describe('names changed or abolished', () => {
  test.each([
    ['密云县人民政府', '密云县 | county | 北京市 密云县 → 密云区'],
    ['崇文区人民政府', '崇文区 | county | 北京市 崇文区 → 东城区'],
    ['海门市人民政府', '海门市 | county | 江苏省 南通市 海门市 → 海门区'],
    ['毕节地区行政公署', '毕节地区 | prefecture | 贵州省 毕节地区 → 毕节市'],
    ['安徽省六安市寿县人民政府', '安徽省六安市寿县 | county | 安徽省 六安市 寿县 → 寿县'],
  ])('%s: %s', (name, expected) => expect(placed(name)).toBe(expected))
})

describe('places in no list go by their ending', () => {
  test.each([
    ['灵江市市场监督管理局', '灵江市 | prefecture | -'],
    ['青岚市临溪区人民政府', '青岚市临溪区 | county | -'],
    ['恩施州海岳市人民政府', '恩施州海岳市 | county | -'],
    ['原州省人民政府', '原州省 | province | -'],
    ['松屏镇人民政府', '松屏镇 | township | -'],
    ['四川天府新区管委会', '四川天府新区 | county | -'],
    ['高新技术产业办公室', 'none'],
  ])('%s: %s', (name, expected) => expect(placed(name)).toBe(expected))
})

describe("a body's own name is no place", () => {
  test.each([
    ['沧州市城市管理局', '沧州市'],
    ['沧州市住房和城乡建设局', '沧州市'],
    ['西安市市场监督管理局', '西安市'],
    ['阳城县乡镇企业局', '阳城县'],
    ['密云区公安局高新区分局', '密云区'],
  ])('%s: %s', (name, expected) => expect(placed(name).split(' ')[0]).toBe(expected))
})

test('the page tells apart districts of one name; without it the level is known and the division is not', () => {
  expect(placed('鼓楼区人民政府')).toBe('鼓楼区 | county | -')
  expect(placed('鼓楼区人民政府', '当前位置：福州市 > 区县')).toBe('鼓楼区 | county | 福建省 福州市 鼓楼区')
})

test('without a list every place goes by its ending', () => {
  expect(placeIn('义乌市人民政府', new Divisions(), () => '')).toEqual({
    index: 0,
    length: 3,
    level: 'prefecture',
    division: null,
  })
})
