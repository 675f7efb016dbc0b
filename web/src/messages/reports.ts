import { catalogue } from './catalogue.js'

/** The list of stored reports. */
export const REPORTS = catalogue({
  title: { zh: '已存报告', en: 'Stored reports' },
  upload: { zh: '上传报告', en: 'Upload reports' },
  uploadNote: {
    zh: '上传的报告会保存，用于查阅和对比。只想检查草稿请用“自查”。',
    en: 'Uploaded reports are kept. To check a draft without keeping it, use self-check.',
  },
  uploading: { zh: '正在上传 {done} / {all}', en: 'Uploading {done} / {all}' },
  from: { zh: '不低于', en: 'at least' },
  to: { zh: '不高于', en: 'at most' },
  issuer: { zh: '单位', en: 'Issuer' },
  none: { zh: '还没有已存的报告', en: 'No report is stored yet' },
  noneMore: {
    zh: '上传一份或多份报告，分析完成后在这里查阅。',
    en: 'Upload one or more reports and read them here once analysed.',
  },
})
