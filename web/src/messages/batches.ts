import { catalogue } from './catalogue.js'

/** Handing in a batch, and the list of batches. */
export const BATCHES = catalogue({
  lead: {
    zh: '一次放入许多地方的报告，逐份分析后汇总比较。压缩包、文件夹、多个文件或清单均可。',
    en: 'Hand in the reports of many places at once: an archive, a folder, many files or a manifest.',
  },
  drop: { zh: '把报告、文件夹或 ZIP 拖到这里', en: 'Drop reports, folders or a ZIP here' },
  files: { zh: '选择文件', en: 'Choose files' },
  folder: { zh: '选择文件夹', en: 'Choose a folder' },
  limits: {
    zh: 'DOCX、DOC、PDF、OFD、RTF、HTML、TXT 或 ZIP；一批不超过 {files} 个文件、{size} MB',
    en: 'DOCX, DOC, PDF, OFD, RTF, HTML, TXT or ZIP; up to {files} files and {size} MB',
  },
  name: { zh: '批次名称', en: 'Name' },
  nameHint: { zh: '如：2024 年度县级报告', en: 'e.g. county reports of 2024' },
  year: { zh: '报告年度', en: 'Report year' },
  yearHint: { zh: '不填则从报告中读取', en: 'read from the reports if empty' },
  manifest: { zh: '清单（地方、年度、文件）', en: 'Manifest (place, year, file)' },
  expected: {
    zh: '应报送名单（每行一个地方，可加逗号和年度）',
    en: 'Who should report: one place a line, with an optional year',
  },
  expectedHint: { zh: '云岭县,2023', en: 'Yunling County,2023' },
  more: { zh: '清单与应报送名单（可不填）', en: 'Manifest and list of who should report (optional)' },
  chosen: { zh: '已选 {count} 个文件，共 {size} MB', en: '{count} files chosen, {size} MB' },
  skipped: { zh: '略过 {count} 个系统文件', en: '{count} system files skipped' },
  clear: { zh: '清除', en: 'Clear' },
  start: { zh: '上传并分析', en: 'Upload and analyse' },
  tooMany: {
    zh: '选了 {count} 个文件，一批最多 {limit} 个。请打成一个 ZIP 上传，或分成几批。',
    en: '{count} files are chosen; a batch takes {limit}. Pack them into one ZIP or hand in several batches.',
  },
  tooBig: {
    zh: '共 {size} MB，超过上限 {limit} MB。请分成几批上传。',
    en: 'The files have {size} MB; the limit is {limit} MB. Hand in several batches.',
  },
  sending: { zh: '正在上传 {percent}%（{sent} / {all} MB）', en: 'Uploading {percent}% ({sent} of {all} MB)' },
  storing: { zh: '已传完，正在逐份存好……', en: 'Uploaded; storing each report …' },
  resumed: {
    zh: '上次没有传完，已自动接着上传。',
    en: 'The upload was interrupted and goes on by itself.',
  },
  keptHere: {
    zh: '传完之前刷新或关闭本页也不要紧：文件暂存在本机浏览器里，再打开本页会接着上传，传完即清除。',
    en: 'Until all is sent the files are kept in this browser, so that a reload goes on with it. Then they are removed.',
  },
  notKept: {
    zh: '浏览器空间不够暂存这些文件，传完之前请不要关闭或刷新本页。',
    en: 'This browser has no room to keep the files: do not close or reload the page until all is sent.',
  },
  stop: { zh: '取消上传', en: 'Stop uploading' },
  list: { zh: '已有批次', en: 'Batches so far' },
  none: { zh: '还没有批次', en: 'No batch yet' },
  noneMore: {
    zh: '在上面放入一批报告，分析进度和汇总结果会列在这里。',
    en: 'Hand in reports above; progress and results are listed here.',
  },
  unnamed: { zh: '未命名批次', en: 'unnamed batch' },
  created: { zh: '提交时间', en: 'Handed in' },
})
