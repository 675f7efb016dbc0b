import { catalogue } from './catalogue.js'

/** Words that several pages use. */
export const WORDS = catalogue({
  text: { zh: '原文', en: 'Text' },
  results: { zh: '结果', en: 'Results' },
  overview: { zh: '总览', en: 'Summary' },
  coverage: { zh: '覆盖度', en: 'Coverage' },
  notScored: { zh: '不计分', en: 'not scored' },
  shortfalls: { zh: '自述不足', en: 'Shortfalls' },
  year: { zh: '年度', en: 'Year' },
  any: { zh: '全部', en: 'any' },
  place: { zh: '地方', en: 'Place' },
  placeHint: { zh: '名称的一部分', en: 'part of the name' },
  status: { zh: '状态', en: 'Status' },
  report: { zh: '报告', en: 'Report' },
  noneMatch: { zh: '没有符合条件的报告', en: 'No report matches' },
  clearFilters: { zh: '清除条件', en: 'Clear filters' },
  exports: { zh: '导出', en: 'Export' },
  indicator: { zh: '指标', en: 'Indicator' },
  area: { zh: '领域', en: 'Area' },
  total: { zh: '总体', en: 'Total' },
  medianCoverage: { zh: '覆盖度中位数', en: 'Median coverage' },
  more: { zh: '更多', en: 'More' },
  unclear: { zh: '无法判断', en: 'unclear' },
  cancel: { zh: '取消', en: 'Cancel' },
  publishedOn: { zh: '公开日期', en: 'Published' },
  notCurrent: { zh: '非现行', en: 'superseded' },
})
