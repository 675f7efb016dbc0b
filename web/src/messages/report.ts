import { catalogue } from './catalogue.js'

/** One stored report. */
export const REPORT = catalogue({
  waiting: {
    zh: '报告已收下，正在分析。本页会自动更新。',
    en: 'The report is stored and being analysed. This page updates by itself.',
  },
  toReports: { zh: '去已存报告', en: 'To the stored reports' },
  nameless: { zh: '未命名报告', en: 'unnamed report' },
  uploadAnother: { zh: '改好后重新上传', en: 'Upload a mended file' },
  headings: { zh: '目录', en: 'Contents' },
  print: { zh: '打印', en: 'Print' },
  delete: { zh: '删除', en: 'Delete' },
  sureToDelete: {
    zh: '删除这份报告及其全部结果？此操作不能撤销。',
    en: 'Delete this report and all its results? This cannot be undone.',
  },
  exportWord: { zh: '审查意见书（Word）', en: 'Review letter (Word)' },
  exportMarkdown: { zh: 'Markdown', en: 'Markdown' },
  exportJson: { zh: 'JSON', en: 'JSON' },
  exportSarif: { zh: 'SARIF', en: 'SARIF' },
  compareWith: { zh: '与另一份对比', en: 'Compare' },
  tags: { zh: '本句标注', en: 'Tags of the sentence' },
  tagsHint: { zh: '把鼠标移到句子上，或用方向键逐句移动。', en: 'Point at a sentence, or move with the arrow keys.' },
  noTags: { zh: '这一句没有归入任何领域。', en: 'This sentence has no topic.' },
  evidence: { zh: '依据词', en: 'Terms' },
  speaksFor: { zh: '支持', en: 'For' },
  speaksAgainst: { zh: '不支持', en: 'Against' },
  otherRevisions: {
    zh: '同一单位同一年度的其他版本（{count}）',
    en: 'Other revisions of this issuer and year ({count})',
  },
  revisionNumber: { zh: '第 {number} 版', en: 'Revision {number}' },
  receivedOn: { zh: '收到时间 {on}', en: 'received {on}' },
  compareTwo: { zh: '与本版对比', en: 'Compare' },
  unscored: { zh: '未评分', en: 'no score' },
})

/** What around a sentence spoke for its tag. */
export const CONTEXT_NAMES = catalogue({
  own: { zh: '本句', en: 'own words' },
  lead: { zh: '段首', en: 'item lead' },
  heading: { zh: '标题', en: 'heading' },
  previous: { zh: '前句', en: 'previous' },
  next: { zh: '后句', en: 'next' },
  paragraph: { zh: '段落', en: 'paragraph' },
})
