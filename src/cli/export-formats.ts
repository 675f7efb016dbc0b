import { REPORT_FORMATS } from '../export/formats.js'

/** `comments` is the source DOCX with comments; the last three hold all files in one. */
export const EXPORT_FORMATS = [...REPORT_FORMATS, 'comments', 'xlsx', 'csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
