import type { Level } from '../words.js'

/** Documents that go from office to office are written in Chinese only. */

/** Short names of the checks; what each looks for stands in the check itself. */
export const CHECK_NAMES: Readonly<Record<string, string>> = {
  'required-parts': '内容四项',
  timeliness: '报送和公开时限',
  'outline-edition': '纲要版本',
  'shortfall-quality': '不足的写法',
  figures: '数字核对',
  citations: '法规引用',
  'duty-checkpoints': '带数量期限的要求',
  writing: '文字规范',
  'copied-text': '相同文字',
  'repeated-shortfall': '重复的不足',
  'follow-up': '上年计划落实',
  growth: '两年增幅',
}

export const SEVERITY_NAMES = { error: '严重', warning: '一般', info: '提示' } as const
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市级',
  county: '县级',
  township: '乡级',
}
/** How far an indicator is covered, 0 to 3. */
export const COVERAGE_NAMES = ['未写到', '只有提法', '有举措', '有实据'] as const

export const MARKDOWN_WORDS = {
  untitled: '（未识别标题）',
  about: '基本情况',
  parts: '内容四项',
  score: '覆盖度',
  fails: '不合格',
  doubts: '存疑，请人工核对',
  open: '无法判断',
  passes: '合格',
  dismissed: '已由人工排除',
  shortfalls: '报告承认的不足',
  none: '无',
  cause: '原因',
  answeredBy: '计划中的回应',
  unanswered: '计划中未见回应',
  suggestion: '建议',
  basis: '依据',
  unverified: '（条文未与原文核对）',
  quote: '原文',
  reason: '理由',
  notOfficial: '覆盖度由各指标的等级加权得出，可由明细复算，不是官方评分。',
  versions: '引擎 {engine}，框架 {framework}，模型 {models}',
} as const

export const COMMENT_WORDS = {
  author: '法镜',
  initials: '法',
  atTitle: '（此项没有对应的原文位置，批注挂在篇首。）',
} as const

export const LETTER_WORDS = {
  subject: '法治政府建设年度报告审查意见书',
  about: '关于{title}的审查意见',
  addressee: '{issuer}：',
  unknownIssuer: '报告单位',
  opening:
    '根据{basis}，对你单位报送公开的{title}进行了审查。审查以报告公开文本为准，每一条意见均列出原文，现反馈如下。',
  basis: '《法治政府建设与责任落实督察工作规定》关于年度报告的规定和《{framework}》',
  basisAlone: '《法治政府建设与责任落实督察工作规定》关于年度报告的规定',
  verdictGood: '审查未发现不合格事项。',
  verdictBad: '审查发现不合格事项 {fails} 项，需要核对的事项 {doubts} 项。',
  verdictDoubts: '审查未发现不合格事项，有 {doubts} 项需要核对。',
  overall: '审查结果',
  partsHeading: '规定内容的完整性',
  partsComplete: '规定的四项内容均已写到。',
  partsLacking: '缺少以下规定内容：{parts}。请补充后重新公开。',
  partsUncertain: '以下内容是否写到，请核对：{parts}。',
  partsNotAssessable: '本年度没有适用的内容规定，未作判断。',
  failsHeading: '不合格事项',
  doubtsHeading: '需要核对的事项',
  thinHeading: '覆盖薄弱的方面',
  thin: '对照《{framework}》适用的 {count} 项指标，以下 {absent} 项在“主要举措和成效”等部分中没有写到。未写到不等于未开展，已开展的请补充写明。',
  covered: '对照《{framework}》适用的 {count} 项指标，均已写到。',
  mendHeading: '整改要求',
  mend: '请对照以下各项逐条修改，并将修改情况反馈审查单位。',
  mendNothing: '没有需要修改的事项。',
  mendDefault: '请核对原文并更正。',
  quote: '原文：',
  suggestion: '建议：',
  basisLabel: '依据：',
  unverified: '（条文未与原文核对，仅供参考）',
  sender: '审查单位（盖章）',
  date: '    年    月    日',
  annex: '说明',
  method:
    '本意见由法镜对报告公开文本自动审读形成，须经人工审核后使用。覆盖度按指标等级加权得出，满分 100，可由明细复算，不是官方评分，也不反映实际工作成效。',
  versions: '引擎 {engine}；框架 {framework}；模型 {models}。',
  noFramework: '无适用框架',
  notScored: '未评',
  unknown: '不详',
  result: {
    issuer: '报告单位',
    year: '报告年度',
    publishedOn: '公开日期',
    signedOn: '成文日期',
    framework: '对照框架',
    score: '覆盖度（满分 100）',
    fails: '不合格事项',
    doubts: '需要核对事项',
    shortfalls: '报告承认的不足',
  },
  items: '{count} 项',
  places: '{count} 处（其中具体 {concrete} 处，计划有回应 {answered} 处）',
  part: '规定内容',
  status: '审查结果',
} as const

/** Sheets of the workbook, and the columns of each. */
export const SHEETS = {
  overview: '总览',
  matrix: '领域矩阵',
  indicators: '指标覆盖',
  findings: '问题清单',
  shortfalls: '不足清单',
  evidence: '覆盖依据',
  notes: '方法说明',
} as const

export const STATES = { done: '已分析', failed: '分析失败', missing: '未收到', superseded: '已有新版' } as const

export const COLUMNS = {
  file: '文件',
  state: '状态',
  place: '地区',
  province: '省份',
  level: '层级',
  year: '年度',
  issuer: '报告单位',
  title: '标题',
  score: '覆盖度',
  reviewed: '复核后',
  rank: '名次',
  of: '同组份数',
  quartile: '四分位',
  publishedOn: '公开日期',
  timeliness: '公开时限',
  concrete: '具体不足',
  vague: '笼统不足',
  answered: '有回应的不足',
  fails: '不合格',
  doubts: '存疑',
  framework: '框架',
  error: '失败原因',
  check: '检查',
  status: '结果',
  severity: '等级',
  message: '问题',
  quote: '原文',
  suggestion: '建议',
  basis: '依据',
  position: '位置（字）',
  fingerprint: '指纹',
  kind: '写法',
  areas: '领域',
  cause: '原因',
  answer: '计划中的回应',
  indicator: '指标',
  indicatorTitle: '指标名称',
  area: '领域',
  coverage: '等级',
  coverageName: '等级含义',
  weight: '权重',
  applicable: '适用份数',
  absentShare: '未写到占比',
  mean: '平均等级',
  name: '项目',
  value: '说明',
} as const

export const MATRIX_ROWS = { median: '中位数', lowest: '最低', highest: '最高' } as const

export const NOTES = [
  ['覆盖度', '指标等级÷3，领域内按权重平均，领域间按权重平均，乘以 100。由“覆盖依据”各行可以复算。不是官方评分。'],
  ['等级', '0 未写到；1 只有提法；2 有举措；3 有实据（数字、文号、日期或具体事例）。'],
  ['名次', '只在同一层级、同一年度的现行版本之间排。“四分位”1 为最高的四分之一。'],
  ['空白', '空白表示不适用或没有，不表示零。县级没有立法权等不适用的指标不计入。'],
  ['结果', '不合格、存疑、合格、无法判断四种；“无法判断”表示公开文本中看不出，不等于合格。'],
  ['原文', '引文取自报告公开文本，“位置”是该处在文本中的起止字数。'],
] as const

export const NOTE_NAMES = {
  reports: '报告份数',
  engine: '引擎版本',
  framework: '框架版本',
  models: '模型版本',
} as const

/** Name of one letter in the ZIP of a batch. */
export const LETTER_FILE = '{number}-{about}-审查意见书.docx'
