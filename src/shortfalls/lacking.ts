import type { Range } from '../words.js'

/** Words by which a clause of an admission says that something lacks. */
const WORDS = [
  '不(?:相(?:适应|匹配|称|符|协调)|完整|合理|科学|透明|精准|精细|同步|一致|真实|经常|稳定|贯通|显著|到底|成熟|协调|便利|对称|对等|活跃|平衡|充分|到位|及时|健全|完善|完备|规范|统一|适应|匹配|明显|彻底|扎实|深入|重视|积极|主动|熟悉|均衡|顺畅|理想|落实|善于|履行|履职|清晰|明确|具体|鲜明|紧密|相称|健康|高效|全面|齐全|集中|常态|连贯|系统)',
  '不(?:够|足|强|高|严|全|多|深|广|细|实|准|力|畅|大|牢|会|敢|愿|顺|快|清|便|稳|齐|精|优|新|活|硬|勤|宽|住)(?!得不|断|动产|过|良)',
  '[\\u4e00-\\u9fff]不(?:好|出|起来|了)(?![\\u4e00-\\u9fff])',
  '未(?!来|成年|必|雨)',
  '没有|缺(?:乏|少|失|口|位|编|额)|欠缺|匮乏|短缺|紧缺|空缺|差距|滞后|落后|薄弱|淡薄|短板|弱项|空白|盲区|断档|偏差|漏洞|空泛|空洞|空转',
  '有待|仍需|尚需|[亟急][需待]|还[需须要]|需要?进一步|尚(?:未|无|不|处|待|缺)|迟迟|难以|无法|无力|脱节|脱档|两张皮',
  '偏(?:低|少|多|慢|弱|软|松|重|高|大|长|晚|窄|紧|薄)|(?:较|过|太)(?:低|少|慢|弱|差|粗|窄|单一|简单|传统|被动)',
  '流于形式|走过场|走形式|走程序|形同虚设|打折扣|单一|模糊|随意|参差|推诿|扯皮|超期|超时|逾期|超过规定|老化|老旧|陈旧|千篇一律|力不从心|一放了之|一罚了之|以罚代管|各自为政',
  '(?:停留在|仅(?:有|靠|占|为)|只(?:有|靠|占|限于)|仍(?:以|靠|停留|存|是)|依然存在|仍然存在|时有发生|偶有|屡有|屡禁)',
  '重[^,;、]{1,10}、?轻|(?:矛盾|问题|现象)[^,;]{0,4}突出|为主$|(?:少|差|弱|慢|散)$|跟不上|赶不上|达不到',
] as const
const LACKS = new RegExp(WORDS.join('|'))
const ALL_LACKS = new RegExp(LACKS.source, 'g')
/** Names and slogans lack nothing by themselves: 《关于解决人员不足问题的意见》. */
const NAMES = /《[^》]{0,100}》/g
/** A quotation that the clause goes on to say lacks: “最后一公里”尚未打通; by itself it says so at the end only: “走过场”. */
const QUOTED = /"[^"]{0,100}"(?!$)|"[^"、]{0,40}、[^"]{0,40}"/g
/** A shorter clause has nothing before its quotation that it could be said of. */
const LEAST_WITH_QUOTE = 8
/** So many units of a predicate stand behind the word: 不够到位. */
const MOST_BEHIND = 6
const SAYS_IN_QUOTES = /"[^"、]{2,20}"$/

/** Names of what lacks: 推诿扯皮、数据注水没有杜绝 says it of both at the end. */
const NAMED = /^(?:推诿|扯皮|漏洞|短板|弱项|盲区|空白|偏差|差距|随意|模糊)$/

function ownWords(words: string): string {
  if (!words.includes('《') && !words.includes('"')) return words
  const blank = (name: string) => '〇'.repeat(name.length)
  return words.replace(NAMES, blank).replace(QUOTED, blank)
}

/** Where a clause says that something lacks, in units of its words; null where it says no such thing. @param words half-width */
export function lackIn(words: string): Range | null {
  const own = ownWords(words)
  const found = LACKS.exec(own) ?? (own.length > LEAST_WITH_QUOTE ? SAYS_IN_QUOTES.exec(own) : null)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

/** What 、 joins to the next: 程序不规范、文书不完整 says twice that something lacks, 缺少执法车辆、询问室 and 接不住、管不好的问题 once. */
export function endsLacking(words: string): boolean {
  const own = ownWords(words)
  let last: RegExpExecArray | null = null
  ALL_LACKS.lastIndex = 0
  for (let found = ALL_LACKS.exec(own); found !== null; found = ALL_LACKS.exec(own)) last = found
  if (last === null || NAMED.test(last[0])) return false
  return words.length - last.index - last[0].length <= MOST_BEHIND && !/^(?:缺乏|缺少|欠缺|没有|未)/.test(last[0])
}
