import type { Message } from './say.js'

/**
 * Every error a caller can get, by its stable code: what happened and what to do. `status` is the HTTP status.
 * docs/reference/errors.md is written from this list and a test keeps the two in step.
 */
export const ERRORS = {
  'empty-file': {
    status: 422,
    zh: '文件是空的，没有可读的文字。请检查后重新上传。',
    en: 'The file is empty. Check it and upload it again.',
  },
  'file-too-large': {
    status: 413,
    zh: '文件过大（{size}），上限为 {limit}。请压缩图片或只上传报告正文。',
    en: 'The file is too large ({size}); the limit is {limit}. Shrink its pictures or upload the report alone.',
  },
  'not-text': {
    status: 415,
    zh: '无法识别文件内容：不是文本，也不是支持的格式（{supported}）。请另存为其中一种再上传。',
    en: 'The content is not text and not a supported format ({supported}). Save it as one of them and upload it again.',
  },
  'format-not-supported': {
    status: 415,
    zh: '暂不支持 {format} 格式。请另存为 DOCX、PDF 或 TXT 后再上传。',
    en: 'The format {format} is not supported. Save it as DOCX, PDF or TXT and upload it again.',
  },
  'encoding-unknown': {
    status: 422,
    zh: '无法确定文本编码。请另存为 UTF-8 后再上传。',
    en: 'The encoding of the text is unknown. Save it as UTF-8 and upload it again.',
  },
  'not-a-report': {
    status: 422,
    zh: '这段文字不像法治政府建设年度报告：{reason}。请确认上传的是报告正文。',
    en: 'The text does not look like an annual report on law-based government: {reason}. Check that you uploaded the report itself.',
  },
  'text-too-long': {
    status: 413,
    zh: '文字过长（{size} 字），上限为 {limit} 字。请只上传一份报告。',
    en: 'The text is too long ({size} characters); the limit is {limit}. Upload one report only.',
  },
  'file-broken': {
    status: 422,
    zh: '文件已损坏或不完整，无法按 {format} 读取。请重新导出后上传。',
    en: 'The file is damaged or incomplete and cannot be read as {format}. Export it again and upload it.',
  },
  'year-not-valid': {
    status: 400,
    zh: '年度“{year}”无效，应为 2000 至 2099 之间的四位数字。',
    en: 'The year “{year}” is not valid: give four digits between 2000 and 2099.',
  },
  'option-not-valid': {
    status: 400,
    zh: '参数 {option} 的值“{value}”无效。',
    en: 'The value “{value}” of {option} is not valid.',
  },
  'file-not-found': {
    status: 404,
    zh: '无法打开文件 {file}（{reason}）。请检查路径和权限。',
    en: 'The file {file} cannot be opened ({reason}). Check path and permissions.',
  },
  'framework-unknown': {
    status: 400,
    zh: '没有名为“{framework}”的框架。可用的框架：{known}。',
    en: 'There is no framework “{framework}”. Known are: {known}.',
  },
  internal: {
    status: 500,
    zh: '服务内部出错，已记录（编号 {id}）。请稍后重试。',
    en: 'Something went wrong inside the service and was recorded (number {id}). Try again later.',
  },
} as const satisfies Record<string, Message & { status: number }>

export type ErrorCode = keyof typeof ERRORS
