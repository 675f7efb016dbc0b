import { catalogue } from './catalogue.js'

/** What the frame around every page says. */
export const FRAME = catalogue({
  product: { zh: '法镜', en: 'Fajing' },
  about: { zh: '法治政府建设年度报告分析', en: 'Annual reports on law-based government' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  pages: { zh: '页面', en: 'Pages' },
  check: { zh: '自查', en: 'Self-check' },
  reports: { zh: '报告', en: 'Reports' },
  batches: { zh: '批次', en: 'Batches' },
  compare: { zh: '对比', en: 'Compare' },
  frameworks: { zh: '框架', en: 'Frameworks' },
  other: { zh: 'English', en: '中文' },
  api: { zh: '接口说明', en: 'API' },
  loading: { zh: '正在读取……', en: 'Loading …' },
  unreachable: {
    zh: '连接不上服务。请确认服务仍在运行、网络通畅，然后重试。',
    en: 'The service cannot be reached. Check that it is running, then try again.',
  },
  refused: {
    zh: '服务没有完成这次请求（{code}）。请稍后重试。',
    en: 'The service did not answer this request ({code}). Try again later.',
  },
  again: { zh: '重试', en: 'Try again' },
  unknownPage: { zh: '没有这个页面', en: 'No such page' },
  toCheck: { zh: '去自查', en: 'Go to self-check' },
  panes: { zh: '看哪一栏', en: 'Pane' },
})
