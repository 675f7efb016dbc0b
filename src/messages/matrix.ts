import type { FindingStatus } from '../words.js'
import type { Message } from './say.js'

/** Columns of the matrix before and behind the areas and parts. */
export const MATRIX_COLUMNS = {
  about: [
    { zh: '文件', en: 'File' },
    { zh: '状态', en: 'Status' },
    { zh: '地方', en: 'Place' },
    { zh: '省份', en: 'Province' },
    { zh: '层级', en: 'Level' },
    { zh: '年度', en: 'Year' },
    { zh: '单位', en: 'Issuer' },
    { zh: '标题', en: 'Title' },
    { zh: '框架', en: 'Framework' },
    { zh: '覆盖度', en: 'Coverage' },
    { zh: '同级同年名次', en: 'Rank' },
    { zh: '四分位', en: 'Quartile' },
  ],
  rest: [
    { zh: '公开日期', en: 'Published on' },
    { zh: '按时公开', en: 'In time' },
    { zh: '具体不足', en: 'Concrete shortfalls' },
    { zh: '笼统不足', en: 'Vague shortfalls' },
    { zh: '原因', en: 'Causes' },
    { zh: '不合格（严重）', en: 'Failing, grave' },
    { zh: '不合格（一般）', en: 'Failing, ordinary' },
    { zh: '错误代码', en: 'Error code' },
    { zh: '错误说明', en: 'Error' },
  ],
  indicatorAbout: [
    { zh: '文件', en: 'File' },
    { zh: '地方', en: 'Place' },
    { zh: '年度', en: 'Year' },
  ],
} as const satisfies Record<string, readonly Message[]>

export const RESULT_NAMES = {
  done: { zh: '已分析', en: 'analysed' },
  failed: { zh: '失败', en: 'failed' },
  missing: { zh: '未报送', en: 'missing' },
  superseded: { zh: '已分析（被后一份取代）', en: 'analysed, superseded' },
  renewed: { zh: '已分析（现行的是另一版本）', en: 'analysed, another revision is current' },
} as const satisfies Record<string, Message>

export const TIMELINESS_NAMES: Readonly<Record<FindingStatus, Message>> = {
  pass: { zh: '按时', en: 'in time' },
  fail: { zh: '逾期', en: 'late' },
  uncertain: { zh: '需人工核对', en: 'uncertain' },
  not_assessable: { zh: '无法判断', en: 'not assessable' },
}
