import type { Message } from './say.js'

/** What `fajing batch` says on standard error. */
export const BATCH_WORDS = {
  progress: { zh: '{bar} {at}/{total}　失败 {failed}{left}', en: '{bar} {at}/{total}, failed {failed}{left}' },
  left: { zh: '　约剩 {minutes} 分 {seconds} 秒', en: ', about {minutes} min {seconds} s left' },
  resumed: { zh: '接着上次继续：已完成 {count} 份', en: 'going on: {count} are done' },
  failed: { zh: '失败　{file}：{detail} [{code}]', en: 'failed: {file}: {detail} [{code}]' },
  missing: { zh: '未报送　{place} {year}', en: 'missing: {place} {year}' },
  done: {
    zh: '完成：{done} 份已分析，{failed} 份失败，{missing} 份未报送。结果在 {folder}',
    en: 'done: {done} analysed, {failed} failed, {missing} missing. Results in {folder}',
  },
} as const satisfies Record<string, Message>
