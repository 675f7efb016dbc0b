import type { Message } from './say.js'

/** Why a file or a text that comes in cannot be read, in the form of ERRORS. */
export const READING_ERRORS = {
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
  'file-encrypted': {
    status: 422,
    zh: '文件设有密码，无法读取。请去掉密码后重新上传。',
    en: 'The file is protected by a password and cannot be read. Remove the password and upload it again.',
  },
  'scan-without-text': {
    status: 422,
    zh: '这份 {format}（{pages} 页）没有可读的文字层，多半是扫描件，无法评估。请上传由文字处理软件导出的文件，或先作文字识别（OCR）。',
    en: 'This {format} ({pages} pages) has no readable text layer and is most likely a scan: it cannot be assessed. Upload the file as exported from a word processor, or run text recognition (OCR) first.',
  },
  'too-many-pages': {
    status: 413,
    zh: '文件有 {pages} 页，上限为 {limit} 页。请只上传一份报告。',
    en: 'The file has {pages} pages; the limit is {limit}. Upload one report only.',
  },
  'archive-given': {
    status: 415,
    zh: '这是一个压缩包（ZIP），不是一份报告。请解压后上传其中的报告，或用批量方式上传整个压缩包。',
    en: 'This is an archive (ZIP), not a report. Unpack it and upload the report, or upload the whole archive as a batch.',
  },
  'archive-too-large': {
    status: 413,
    zh: '压缩包过大（{size}），上限为 {limit}。请分几次上传。',
    en: 'The archive is too large ({size}); the limit is {limit}. Upload it in several parts.',
  },
  'too-many-entries': {
    status: 413,
    zh: '压缩包或文档内含 {count} 个文件，上限为 {limit} 个。请分几次上传。',
    en: 'The archive or document holds {count} files; the limit is {limit}. Upload it in several parts.',
  },
  'packed-too-tightly': {
    status: 413,
    zh: '文件内容的压缩比达到 {ratio} 倍，超过上限 {limit} 倍，疑似压缩炸弹，已拒绝读取。请重新导出后上传。',
    en: 'The content is packed {ratio} to 1, beyond the limit of {limit} to 1, as in a zip bomb, and was not read. Export the file again and upload it.',
  },
  'unpacked-too-large': {
    status: 413,
    zh: '文件解压后超过上限 {limit}，已停止读取。请压缩图片或分几次上传。',
    en: 'The unpacked content exceeds the limit of {limit}; reading was stopped. Shrink its pictures or upload it in several parts.',
  },
  'nested-too-deeply': {
    status: 422,
    zh: '文件内部层层嵌套超过 {limit} 层，已停止读取。请把内容取出、重新导出后上传。',
    en: 'The content is nested deeper than {limit} levels; reading was stopped. Take the content out, export it again and upload it.',
  },
  'too-many-elements': {
    status: 413,
    zh: '文件结构过于复杂，内部元素超过 {limit} 个，已停止读取。请只上传报告正文。',
    en: 'The file has more than {limit} elements inside; reading was stopped. Upload the report alone.',
  },
  'entities-refused': {
    status: 422,
    zh: '{format} 文件内含文档类型或实体声明，出于安全不予读取。请重新导出后上传。',
    en: 'The {format} file declares a document type or entities and is not read for safety. Export it again and upload it.',
  },
  'reading-took-too-long': {
    status: 422,
    zh: '文件在 {seconds} 秒内未能读完，已停止。请重新导出，或另存为 TXT 后上传。',
    en: 'The file could not be read within {seconds} seconds; reading was stopped. Export it again, or save it as TXT, and upload it.',
  },
  'reading-took-too-much-memory': {
    status: 422,
    zh: '读取该文件所需内存超过 {limit}，已停止。请压缩图片、重新导出或另存为 TXT 后上传。',
    en: 'Reading the file takes more memory than {limit}; reading was stopped. Shrink its pictures, export it again, or save it as TXT, and upload it.',
  },
} as const satisfies Record<string, Message & { status: number }>
