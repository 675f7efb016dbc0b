/**
 * Page furniture by its words: what government web pages print around a report. Judged line by line; a line of running text is never furniture.
 */
/** How lines of a page begin. */
const BEGINS = anyOf([
  /^您?(?:当前|现在)?的?(?:所在)?位置\s*(?:是\s*)?[:>]/,
  /^(?:网站)?首页(?:\s|>|$|[·|/-])/,
  /^\S{0,12}\s*[>»›]\s*\S+\s*[>»›]/,
  /^[[【(]?\s*(?:发布|发文|成文|更新|生成|公开|录入|印发)?(?:时间|日期)\]?\s*[:】]/,
  /^[[【(]?\s*(?:信息|文章|新闻|稿件)?(?:来源|作者|责任编辑|编辑|责编|发布者|发布单位|审核|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|率)?|访问(?:次数|量)?|字体|字号|文字大小|视力保护色?|背景色|保护视力色?|颜色|分享(?:到)?|关键[词字]|主题词|索\s*引\s*号|发文机[关构]|发布机[关构]|公开(?:主体|方式|形式|范围|时限|责任部门)|信息(?:名称|类别|分类|索取号)|文件?编?号|主题(?:分类)?|体裁(?:分类)?|有\s*效\s*性|名\s*称|标\s*题|内容概述|生成日期|废止日期|语\s*种|关联文件)\s*[:】\]]/,
  /^[[【(]?\s*(?:字体|字号)?\s*[:：]?\s*[[【(]?\s*(?:特大|大)[\s|\]】/]*(?:中[\s|\]】/]*)?小/,
  /^[\s|/[\]【】()]*(?:打印|关闭|分享|收藏|返回|下载|纠错)(?:本页|上页|上一页|窗口|页面|顶部|首页|列表|全文|正文)?(?:[\s|/[\]【】()]*(?:打印|关闭|分享|收藏|返回|下载|纠错)(?:本页|上页|上一页|窗口|页面|顶部|首页|列表)?(?:到[::].{0,30})?)*[:\s\]】]*$/,
  /^(?:上|下)一[篇条]\s*[:]?/,
  /^(?:相关(?:附件|链接|文章|阅读|信息|解读|新闻|稿件)|附件下载|热点(?:推荐|新闻)|猜你喜欢|延伸阅读|友情链接|网站地图|关于我们|联系我们|法律声明|网站声明|隐私(?:声明|保护)|使用帮助|无障碍|长者(?:模式|助手)|适老)/,
  /^(?:今天是|现在是|当前时间|天气|请输入(?:关键[字词]|搜索)|热门搜索|老年模式|关怀版)/,
  /^[-—\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—\s]*(?:共\s*\d{1,3}\s*页)?$/,
  /^(?:已归档|您访问的链接即将离开.*|.*是否继续\?|登录|注册|繁體(?:版|中文)?|繁体(?:版|中文)?|简体(?:版|中文)?|English|智能问答|搜索|政务(?:新)?媒体|责任编辑.*)$/i,
])
/** What they hold. */
const HOLDS = anyOf([
  /扫一扫|二维码|手机(?:打开|查看|浏览)当前页|分享到(?:微信|朋友圈|微博)/,
  /(?:主办|承办|技术支持|运维|维护|协办|版权所有)(?:单位)?\s*[:]|(?:网站)?标识码|ICP备|公网安备|网安备|公安备案号|政府网站找错|Copyright|All Rights Reserved|建议使用.*浏览器|分辨率/i,
  /(?:不良信息|网站)(?:举报|纠错)?(?:邮箱|电话)\s*[:]|^(?:联系)?(?:电话|地址|邮编|邮箱|传真)\s*[:]/,
])

/** One expression instead of many: it takes longer to go from one to the next than to look at a line. */
function anyOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join('|'), 'i')
}

/** Labels of the table at a page's head: in full, for they stand without a colon too. */
const LABEL =
  '(?:(?:信息|文章|稿件)?来\\s*源|索\\s*引\\s*号|(?:发文|发布|制发|公开|编制|责任|主办|制定)(?:机关|机构|单位|部门|主体)|(?:成文|发文|发布|公布|公开|生成|印发|生效|实施|废止|失效|更新)(?:日期|时间)|(?:效力|有效)状态|(?:时效|有效)性|有效期(?:限)?|(?:主题|信息|体裁|公文|服务对象|组配|文件)(?:分类|类别|类型|种类)|(?:公开|发布)(?:方式|形式|范围|属性|时限|渠道)|(?:发文|文件|文)\\s*(?:字\\s*)?(?:编)?号|统一编号|公文名称|(?:浏览|阅读|点击|访问)(?:次数|量|数)|责任编辑|关键[词字]|主题词|内容概述)'
const LABEL_ALONE = new RegExp(`^[[【(]?\\s*${LABEL}\\s*[\\]】)]?\\s*:?$`)
const LABEL_BEFORE = new RegExp(`^[[【(]?\\s*${LABEL}\\s*(?:[\\]】)]?\\s*:|\\s)`)
const MENU_WORD =
  /^(?:网站)?(?:首页|政务(?:资讯|公开|动态|服务|要闻)|政府(?:信息公开|领导|机构)|新闻(?:中心|动态)|互动(?:交流|回应)|政民互动|办事(?:服务|指南|大厅)|生活服务|公众参与|走进\S{2,6}|部门(?:乡镇|动态|街镇)|信息公开|公告栏?|通知公告|专题专栏|数据(?:开放|发布)|领导之窗|解读回应|魅力\S{2,4}|\S{2,5}[区县市]情|工作(?:动态|报告)|公示公告|依法行政)$/

/** True where the line is page furniture. @param line half-width view, trimmed */
export function isFurniture(line: string): boolean {
  if (line.length > 160 && !/ICP备|公网安备/.test(line)) return false
  if (BEGINS.test(line) || HOLDS.test(line)) return true
  const words = line.split(/[\s|>/·]+/).filter((w) => w !== '')
  const menu = words.filter((w) => MENU_WORD.test(w)).length
  return words.length > 0 && menu / words.length >= (words.length === 1 ? 1 : 0.5)
}

/** True where the line is a label of a table of metadata, whose value stands on the next line. @param line half-width view, trimmed */
export function labelsNextLine(line: string): boolean {
  return line.length <= 16 && (/:$|】$/.test(line) || LABEL_ALONE.test(line))
}

/** True where a line of a page's head is a label of its table, alone or with the value behind it. Further down the same words may head a text. @param line half-width view, trimmed */
export function isLabelled(line: string): boolean {
  return line.length <= 80 && !/[。;!?]/.test(line) && (LABEL_ALONE.test(line) || LABEL_BEFORE.test(line))
}

/** True where a line under the title holds a date or time with the words that pages print beside it. @param line half-width view, trimmed */
export function isStampLine(line: string): boolean {
  return (
    line.length <= 120 &&
    !/[。;!?,]/.test(line) &&
    /20\d\d[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}/.test(line) &&
    /\d{1,2}:\d\d|来源|作者|编辑|浏览|阅读|点击|访问|字[体号]|分享|打印|发布|收藏/.test(line)
  )
}

/** A short line without any mark or verb: a site's name above the title, a place's name in a footer. */
export function isBareName(line: string): boolean {
  return line.length <= 24 && !/[。;!?,]/.test(line) && /^[\u4e00-\u9fffA-Za-z0-9\-·|《》、 ]+$/.test(line)
}
