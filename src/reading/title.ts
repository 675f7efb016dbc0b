const SUBJECT = /法治(?:政府|建设|[区县市镇乡省]|工作)|依法行政|依法治[国省市县区镇乡州理]|法治\S{0,6}建设/
const REPORT = /(?:报告|情况|总结|汇报|公告|工作情况|年报)(?:\(.{1,12}\))?$/

/** True where the line is the title of a report of this kind. @param line half-width view, trimmed */
export function isReportTitle(line: string): boolean {
  if (line.length > 70 || line.length < 8 || /[。;!?]/.test(line)) return false
  if (/^(?:[一二三四五六七八九十]+、|\(|\d+[.、])/.test(line) || /[:>»]|^《.*》$/.test(line)) return false
  return SUBJECT.test(line) && REPORT.test(line)
}

/** True where the line may be the first of two lines of a title: an issuer's name alone. */
export function isIssuerLine(line: string): boolean {
  return (
    line.length <= 40 &&
    /(?:政府|委员会|局|厅|办公室|街道办事处|党工委|党委|管委会|委|院|部|中心|大队|支队|分局|公司|集团)$/.test(line) &&
    !/[。;!?,:>]/.test(line)
  )
}
