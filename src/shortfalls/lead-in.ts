import { clausesOf, type Clause } from './clauses.js'
import { lackIn } from './lacking.js'

/** 存在一些不足, 还有不小差距: that there are shortfalls, not which. */
const ANNOUNCES =
  /(?:存在|还有|仍有|尚有|面临|具有|离|有)(?:着|不小|不少|一些|一定|许多|诸多|较大|很大|明显|较多|不容忽视|突出|以下|这样那样|的|几个?方面|困难|问题|短板|差距|不足|和|与|、)*(?:不足|差距|问题|短板|薄弱环节|困难|弱项|距离|短处)(?:之处)?$/
const POINTS_ON = /(?:(?:表现|体现|反映)(?:在|为|于)|主要(?:是|有)|如下|以下(?:问题|不足|几个?方面)?)$/
/** What an announcement may name without naming what lacks: 我县法治政府建设工作中, 与上级要求相比. */
const NOBODY =
  /(?:但是?|同时|仍然?|还|也|我们|我[省市州盟区县旗镇乡局委]|全[省市州盟区县旗镇乡局]|本[局委办]|当前|目前|在|的|中|方面|自身|各项|工作|法治(?:政府)?建设|依法行政|推进|法治(?:政府)?|建设|过程|客观上|距离?|离|与|和|对照|对标|上级|群众|人民|先进(?:地区|城区|城市)?|期[盼待望]|新|要求|目标|相比|[较比]|,)/g

/** Frames before what is said: 对照上级要求, 随着经济社会发展, 在肯定成绩的同时, 我们也清醒地看到. */
const FRAME =
  /^(?:但是?|而且|同时|我们|也|还)*(?:(?:对照|对标|对表|比照|按照|相比|相较|较之|随着|面对|围绕|当前|目前$|在(?:肯定|看到|总结|取得)|虽然?(?:取得|我|全|各项|法治|有)|尽管|近年来|[一两]年来|(?:20\d\d年|今年)(?:以来)?$|回顾|总体(?:来?看|上)|主要问题$|问题$|其中$|具体$|此外$|另外$|与此同时$|同时$|一些(?:问题|不足)$)|(?:应当|应该|必须|要|清醒|深刻|客观|冷静)?地?(?:看到|认识到|意识到)|(?:与|同|和)[^,]{2,40}(?:相比|比较|对照)$|(?:距离?|离)[^,]{2,30}$)/
const SEES =
  /(?:清醒|深刻|客观|冷静)(?:地)?(?:看到|认识到|意识到)(?:自身)?$|^(?:但是?|我们|同时|也|还)*(?:应当|应该|必须|要)?(?:清醒|客观)?地?看到$/
/** General reflections on how hard it is: X是一项长期而艰巨的任务, 任重而道远. */
const REFLECTS =
  /(?:是|作为)一[项个场][^,]{0,24}(?:任务|工程|工作|过程|课题|革命)$|任重(?:而)?道远|久久为功|持续用力|持之以恒|一蹴而就|长期坚持|永远在路上|没有完成时/
/** 群众法治需求日益多元: what a frame goes on with. */
const GROWS = /(?:日益|日趋|越来越|不断|更加|逐步|持续|逐年)[^,]{1,12}$/
/** 我市法治政府建设取得了一定成绩: what is granted before the turn. */
const PRAISES = /取得(?:了)?[^,]{0,12}(?:成绩|成效|进展|进步)$/

/** True for a clause that ends a lead-in, however long: it announces shortfalls or points on to them, and names none. */
export function announces({ words, mark }: Clause, next: Clause | undefined): boolean {
  if (next === undefined) return false
  if (POINTS_ON.test(words)) return true
  return ANNOUNCES.test(words) && (mark === ':' || next.numbered || namesNobody(words))
}

/** True for a clause that only leads to shortfalls. @param next the clause behind it. @param framed true where the clause before it led, too */
export function leads(clause: Clause, next: Clause | undefined, framed: boolean): boolean {
  const { words, mark } = clause
  if (next === undefined) return false
  if (SEES.test(words) || REFLECTS.test(words)) return true
  const lacks = lackIn(words) !== null
  if (FRAME.test(words) && (!lacks || /^虽|^尽管|^在/.test(words))) return true
  return !lacks && (mark === ':' || (framed && (GROWS.test(words) || PRAISES.test(words))))
}

function namesNobody(words: string): boolean {
  return words.replace(ANNOUNCES, '').replace(NOBODY, '').length < 3
}

/** Where what is admitted begins behind what was done, in units of the sentence; 0 where it does not turn. @param half half-width view of the sentence */
export function turnIn(half: string): number {
  const turn = clausesOf(half).find(({ words, from }) => from > 0 && /^(?:但是?|不过|然而|只是|可惜)(?!书)/.test(words))
  if (turn === undefined) return 0
  const words = half.slice(turn.from, turn.to)
  return turn.from + (/^\s*(?:但是?|不过|然而|可惜)?,?/.exec(words)?.[0].length ?? 0)
}
