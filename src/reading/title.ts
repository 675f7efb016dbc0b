const SUBJECT = /法治(?:政府|建设|[区县市镇乡省州旗]|工作|街道)|依法行政|依法治[国省市县区镇乡州旗理]|法治\S{0,6}建设/
const REPORT = /(?:报告|情况|总结|汇报|公告|工作情况|年报)(?:\(.{1,12}\))?$/

/** True where the line is the title of a report of this kind. @param line half-width view, trimmed */
export function isReportTitle(line: string): boolean {
  const title = unspaced(line)
  if (title.length > 70 || title.length < 8 || /[。;!?]/.test(title)) return false
  if (/^(?:[一二三四五六七八九十]+、|\(|\d+[.、])/.test(title) || /[:>»]|^《.*》$/.test(title)) return false
  return SUBJECT.test(title) && REPORT.test(title)
}

/** 关 于 法 治 政 府 as 关于法治政府: white space between single characters is letter spacing. */
function unspaced(line: string): string {
  return /^(?:[\u4e00-\u9fff〇\d]\s+){4}/.test(line) ? line.replace(/\s+/g, '') : line
}

/** True where the line may be the first of two lines of a title, or the signing body: an issuer's name alone. */
export function isIssuerLine(line: string): boolean {
  const name = unspaced(line)
  return (
    name.length <= 40 &&
    /(?:政府|委员会|局|厅|办公室|街道办事处|办事处|党工委|党委|党组|管委会|委|院|部|中心|大队|支队|总队|分局|公司|集团|公署|行署)$/.test(
      name,
    ) &&
    !/[。;!?,:>]/.test(name)
  )
}
