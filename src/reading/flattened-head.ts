/**
 * The head of a page whose lines were run together: menus, title, and the line of date and source.
 */
const MENU =
  /^(?:当前位置|您?(?:的|当前)?(?:所在)?位置|网站首页|首页|政务公开|政府信息公开|信息公开|法定主动公开内容|政务服务|政务动态|政民互动|互动交流|办事服务|新闻中心|新闻动态|通知公告|公示公告|公告|工作报告|计划总结|重点领域|法治政府建设(?:年度报告|年报|工作报告)?(?=\S{0,40}法治|首页|正文|[>\s])|依法行政(?=[>\s])|走进\S{2,4}(?=[>\s])|正文|详细内容|[>»|/:\-·\s]+)/
const TITLE =
  /(?:关于)?[\u4e00-\u9fff、\s]{0,40}(?:关于)?[\s(]*(?:20\d\d|二[〇零][〇零一二三四五六七八九]{2})?\s*年?度?[\u4e00-\u9fff\s]{0,16}(?:法治政府|依法行政|法治建设)[\u4e00-\u9fff\s]{0,14}?(?:报告|总结|汇报|情况)(?:\(.{1,12}?\))?(?!制度|如下|工作|的|和|、|经验|评议|公开|编制|中|专栏|\s*[>»\/])/g
/** What every title holds: without it the form above, which may begin anywhere, is not tried. */
const NAMES_REPORT = /(?:法治政府|依法行政|法治建设)[\u4e00-\u9fff\s]{0,14}?(?:报告|总结|汇报|情况)/
const LABELLED =
  /^\s*(?:[[【(]?\s*(?:发布|发文|成文|更新|公开|印发|录入)?(?:时间|日期)\s*[\]】]?\s*:?\s*[\]】]?\s*(?:20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?)?[\]】)]?|20\d\d-\d\d-\d\d(?:\s*\d\d:\d\d(?::\d\d)?)?|[[【(]?(?:信息|文章|新闻)?(?:来\s*源|作者|编辑|责任编辑|审核|初审|复审|终审|撰稿|供稿|发布机构|发文机关|发布单位|索\s*引\s*号|文\s*号|主题分类)\s*:\s*[^\s,。]{0,20}?(?=\s|$|20\d\d|今年|一年来|发布|时间|日期|字[体号]|浏览|阅读|点击|打印|分享|[[【(\]】])[\]】)]?|(?:浏览|阅读|点击|访问)(?:次数|量|数|率|人次)?\s*:?\s*\d*\s*次?|[[【(]?\s*字[体号](?:大小)?\s*:?\s*[[【(]?\s*(?:特?大|中|小|默认|[|/\]】[【()\s])+|打印(?:本页)?|关闭(?:窗口)?|收藏|分享(?:到)?:?(?:微信|微博|QQ)*|[[【](?:打印|关闭|大|中|小|收藏)[\]】]|[|\s]+)/

/** Units within which the title stands. */
const LONGEST_HEAD = 2000

/** Where the pieces of the page's head begin after its first, and where the report begins: ascending positions, the last one the report's. */
export function splitPageHead(half: string): number[] {
  const sentence = half.search(/[。;!?]/)
  const reach = half.slice(0, Math.min(LONGEST_HEAD, sentence < 0 ? half.length : sentence))
  const title = NAMES_REPORT.test(reach) ? [...reach.matchAll(TITLE)].at(-1) : undefined
  if (title === undefined) return []
  let start = title.index
  for (let menu = MENU.exec(half.slice(start)); menu !== null && menu[0] !== ''; menu = MENU.exec(half.slice(start)))
    start += menu[0].length
  const lastWord = /\s{2,}|[>»:]\s*|\s[-—\/]\s/g
  for (const gap of half.slice(start, title.index + title[0].length).matchAll(lastWord)) {
    const after = start + gap.index + gap[0].length
    if (
      /(?:法治政府|依法行政|法治建设).*(?:报告|总结|汇报|情况)/.test(half.slice(after, title.index + title[0].length))
    )
      start = after
  }
  const end = title.index + title[0].length
  let body = end
  for (
    let label = LABELLED.exec(half.slice(body));
    label !== null && label[0] !== '';
    label = LABELLED.exec(half.slice(body))
  )
    body += label[0].length
  return [start, end, body]
}
