import { catalogue } from './catalogue.js'

/** How far the work on a report is. */
export const STATE_NAMES = catalogue({
  queued: { zh: '排队', en: 'queued' },
  running: { zh: '分析中', en: 'running' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
})

/** Whether a part is there, where there is room for a word. */
export const PART_STATUS_SHORT = catalogue({
  present: { zh: '有', en: 'present' },
  embedded: { zh: '写在他处', en: 'embedded' },
  absent: { zh: '缺', en: 'absent' },
  uncertain: { zh: '待核对', en: 'uncertain' },
})
