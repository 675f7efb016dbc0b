import type { Message } from '../../../src/messages/say.js'

const catalogue = <K extends string>(messages: Readonly<Record<K, Message>>) => messages

/** What the frame around every page says. */
export const FRAME = catalogue({
  product: { zh: '法镜', en: 'Fajing' },
  about: { zh: '法治政府建设年度报告分析', en: 'Annual reports on law-based government' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  pages: { zh: '页面', en: 'Pages' },
  check: { zh: '自查', en: 'Self-check' },
  reports: { zh: '报告', en: 'Reports' },
  batches: { zh: '批次', en: 'Batches' },
  compare: { zh: '对比', en: 'Compare' },
  frameworks: { zh: '框架', en: 'Frameworks' },
  other: { zh: 'English', en: '中文' },
  api: { zh: '接口说明', en: 'API' },
  loading: { zh: '正在读取……', en: 'Loading …' },
  unreachable: {
    zh: '连接不上服务。请确认服务仍在运行、网络通畅，然后重试。',
    en: 'The service cannot be reached. Check that it is running, then try again.',
  },
  refused: {
    zh: '服务没有完成这次请求（{code}）。请稍后重试。',
    en: 'The service did not answer this request ({code}). Try again later.',
  },
  again: { zh: '重试', en: 'Try again' },
  unknownPage: { zh: '没有这个页面', en: 'No such page' },
  toCheck: { zh: '去自查', en: 'Go to self-check' },
  panes: { zh: '看哪一栏', en: 'Pane' },
})

/** Self-check. */
export const CHECK = catalogue({
  title: { zh: '报告自查', en: 'Self-check' },
  lead: {
    zh: '把草稿放进来，几秒钟看到缺哪一部分、哪些数字对不上、哪些工作没有写到。',
    en: 'Put in your draft and see in seconds which part is missing, which figures disagree and what is not covered.',
  },
  nothingKept: {
    zh: '不保存：文件和文字只用于本次分析，服务器上不留任何内容。',
    en: 'Nothing is kept: file and text are used for this analysis alone.',
  },
  nothingKeptShort: { zh: '本次自查未保存', en: 'Not stored' },
  drop: { zh: '把报告拖到这里', en: 'Drop the report here' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  formats: {
    zh: 'DOCX、DOC、PDF、OFD、RTF、HTML、TXT，不超过 {limit} MB',
    en: 'DOCX, DOC, PDF, OFD, RTF, HTML, TXT, up to {limit} MB',
  },
  or: { zh: '或者粘贴草稿', en: 'or paste the draft' },
  draft: { zh: '草稿文字', en: 'Text of the draft' },
  placeholder: { zh: '从标题到落款，把全文粘贴在这里', en: 'Paste the whole text, from title to signature' },
  run: { zh: '开始检查', en: 'Check' },
  running: { zh: '正在分析……', en: 'Analysing …' },
  tooBig: {
    zh: '文件 {size} MB，超过上限 {limit} MB。请压缩图片，或只放入报告正文。',
    en: 'The file has {size} MB; the limit is {limit} MB. Shrink its pictures or leave out attachments.',
  },
  characters: { zh: '{count} 字', en: '{count} characters' },
  whatParts: { zh: '四个部分是否齐全', en: 'Are the four parts there' },
  whatPartsMore: {
    zh: '举措成效、不足原因、第一责任人履职、下年安排，以及公开时间',
    en: 'Measures, shortfalls and causes, leaders, plan, and the date of publication',
  },
  whatFigures: { zh: '数字和引用是否站得住', en: 'Do figures and citations hold' },
  whatFiguresMore: {
    zh: '合计、占比、同比逐条核算，法规题名逐个比对',
    en: 'Sums, shares and growth recomputed, titles of statutes compared',
  },
  whatCoverage: { zh: '纲要各条写到了几分', en: 'How far each clause is covered' },
  whatCoverageMore: {
    zh: '逐条给出依据的原句；没写到的给出写法提示',
    en: 'With the sentences it rests on, and hints for what is missing',
  },
  another: { zh: '换一份', en: 'Another report' },
  recheck: { zh: '重新检查', en: 'Check again' },
  editedTimes: { zh: '已改 {count} 处，尚未重新检查', en: '{count} edits not checked yet' },
  editAll: { zh: '编辑全文', en: 'Edit all' },
  done: { zh: '改好了', en: 'Done' },
  undo: { zh: '撤销修改', en: 'Undo edits' },
  download: { zh: '下载文字', en: 'Download text' },
  editHint: { zh: '双击段落（或聚焦后按 F2）即可修改', en: 'Double-click a paragraph (or F2 on it) to edit' },
  editParagraph: { zh: '修改本段', en: 'Edit this paragraph' },
  text: { zh: '原文', en: 'Text' },
  results: { zh: '结果', en: 'Results' },
  summary: { zh: '总览', en: 'Summary' },
  findings: { zh: '问题', en: 'Findings' },
  gaps: { zh: '缺漏', en: 'Gaps' },
  changed: { zh: '与上次检查相比', en: 'Since the last check' },
  gone: { zh: '已解决 {count} 处', en: '{count} resolved' },
  fresh: { zh: '新出现 {count} 处', en: '{count} new' },
  nothingChanged: { zh: '问题和覆盖度都没有变化。', en: 'Neither findings nor coverage changed.' },
  scoreMoved: { zh: '覆盖度 {before} → {after}', en: 'Coverage {before} → {after}' },
  publishedFact: { zh: '公开日期', en: 'Published on' },
  tellPublished: { zh: '填上（拟）公开日期再查一次', en: 'Enter the (intended) date of publication' },
})

/** What an analysis says, on whichever page. */
export const RESULT = catalogue({
  untitled: { zh: '（未读出标题）', en: '(no title found)' },
  year: { zh: '{year} 年度', en: 'Year {year}' },
  yearUnknown: { zh: '年度未知', en: 'Year unknown' },
  framework: { zh: '对照', en: 'Measured by' },
  noFramework: { zh: '没有适用的纲要', en: 'No outline applies' },
  parts: { zh: '规定内容', en: 'Required parts' },
  dates: { zh: '时间', en: 'Dates' },
  publishedOn: { zh: '公开', en: 'Published' },
  signedOn: { zh: '落款', en: 'Signed' },
  unknown: { zh: '未知', en: 'unknown' },
  coverage: { zh: '覆盖度', en: 'Coverage' },
  coverageNote: {
    zh: '按所引文句计算，各领域权重相同。不是官方评分。',
    en: 'Computed from the quoted sentences, areas weighted equally. Not an official score.',
  },
  medianNote: {
    zh: '竖线为同层级 {count} 份已存报告的中位数。',
    en: 'The tick is the median of {count} stored reports of this level.',
  },
  notScored: { zh: '不计分', en: 'not scored' },
  notComputed: { zh: '无法计算', en: 'not computed' },
  median: { zh: '中位数 {value}', en: 'median {value}' },
  noFindings: { zh: '没有要处理的问题。', en: 'Nothing to mend.' },
  noFindingsMore: {
    zh: '下面列出通过和无法判断的检查。',
    en: 'Checks that pass or cannot be assessed are listed below.',
  },
  passed: { zh: '通过的检查（{count}）', en: 'Checks passed ({count})' },
  notAssessed: { zh: '无法判断（{count}）', en: 'Not assessable ({count})' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  basis: { zh: '依据', en: 'Basis' },
  unverified: { zh: '文字未核对', en: 'wording unverified' },
  side: { zh: '一边', en: 'Side' },
  printed: { zh: '原文', en: 'As written' },
  value: { zh: '数值', en: 'Value' },
  toPlace: { zh: '到原文', en: 'Show in text' },
  touched: { zh: '此处已修改', en: 'edited since' },
  noGaps: { zh: '适用的指标都有具体内容。', en: 'Every indicator that applies is covered.' },
  absent: { zh: '没有写到', en: 'Not mentioned' },
  absentMore: { zh: '正文中没有找到属于这一条的内容。', en: 'Nothing in the text belongs to this indicator.' },
  named: { zh: '只有提法，没有做法', en: 'Named only' },
  namedMore: {
    zh: '提到了，但没有已完成的动作、数字或案例。',
    en: 'Mentioned, without an action done, a figure or a case.',
  },
  guideline: { zh: '怎样算写到', en: 'What counts' },
  example: { zh: '写法示例', en: 'Example' },
  exampleNote: { zh: '例句为本项目所拟，不取自任何地方的报告。', en: 'Examples are made up by this project.' },
  notApplicable: { zh: '不适用（{count}）', en: 'Not applicable ({count})' },
  level0: { zh: '未写', en: 'absent' },
  level1: { zh: '提到', en: 'named' },
  level2: { zh: '有做法', en: 'acted' },
  level3: { zh: '有实据', en: 'evidenced' },
  shortfalls: { zh: '自述不足', en: 'Shortfalls' },
  noShortfalls: { zh: '没有读到自述的不足。', en: 'No shortfall admitted.' },
  cause: { zh: '原因', en: 'Cause' },
  noCause: { zh: '没有写原因', en: 'no cause given' },
  answer: { zh: '下年安排的回应', en: 'Answered by the plan' },
  noAnswer: { zh: '下年安排没有回应', en: 'not answered by the plan' },
  versions: { zh: '版本', en: 'Versions' },
})

/** Stored reports. */
export const REPORTS = catalogue({
  title: { zh: '已存报告', en: 'Stored reports' },
  upload: { zh: '上传报告', en: 'Upload reports' },
  uploadNote: {
    zh: '上传的报告会保存，用于查阅和对比。只想检查草稿请用“自查”。',
    en: 'Uploaded reports are kept. To check a draft without keeping it, use self-check.',
  },
  uploading: { zh: '正在上传 {done} / {all}', en: 'Uploading {done} / {all}' },
  year: { zh: '年度', en: 'Year' },
  anyYear: { zh: '全部', en: 'any' },
  place: { zh: '地方', en: 'Place' },
  placeHint: { zh: '名称的一部分', en: 'part of the name' },
  status: { zh: '状态', en: 'Status' },
  score: { zh: '覆盖度', en: 'Coverage' },
  from: { zh: '不低于', en: 'at least' },
  to: { zh: '不高于', en: 'at most' },
  report: { zh: '报告', en: 'Report' },
  issuer: { zh: '单位', en: 'Issuer' },
  publishedOn: { zh: '公开日期', en: 'Published' },
  revision: { zh: '修订', en: 'Revision' },
  notCurrent: { zh: '非现行', en: 'superseded' },
  any: { zh: '全部', en: 'any' },
  queued: { zh: '排队', en: 'queued' },
  running: { zh: '分析中', en: 'running' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  more: { zh: '更多', en: 'More' },
  none: { zh: '还没有已存的报告', en: 'No report is stored yet' },
  noneMore: {
    zh: '上传一份或多份报告，分析完成后在这里查阅。',
    en: 'Upload one or more reports and read them here once analysed.',
  },
  noneMatch: { zh: '没有符合条件的报告', en: 'No report matches' },
  clear: { zh: '清除条件', en: 'Clear filters' },
  delete: { zh: '删除', en: 'Delete' },
  sureToDelete: {
    zh: '删除这份报告及其全部结果？此操作不能撤销。',
    en: 'Delete this report and all its results? This cannot be undone.',
  },
  waiting: {
    zh: '报告已收下，正在分析。本页会自动更新。',
    en: 'The report is stored and being analysed. This page updates by itself.',
  },
  headings: { zh: '目录', en: 'Contents' },
  print: { zh: '打印', en: 'Print' },
  exportWord: { zh: '审查意见书', en: 'Review letter (Word)' },
  exportJson: { zh: '导出 JSON', en: 'Export JSON' },
  compareWith: { zh: '与另一份对比', en: 'Compare' },
  tags: { zh: '本句标注', en: 'Tags of the sentence' },
  tagsHint: { zh: '把鼠标移到句子上，或用方向键逐句移动。', en: 'Point at a sentence, or move with the arrow keys.' },
  noTags: { zh: '这一句没有归入任何领域。', en: 'This sentence has no topic.' },
  evidence: { zh: '依据词', en: 'Terms' },
  context: { zh: '上下文', en: 'Context' },
  own: { zh: '本句', en: 'own words' },
  lead: { zh: '段首', en: 'item lead' },
  heading: { zh: '标题', en: 'heading' },
  previous: { zh: '前句', en: 'previous' },
  next: { zh: '后句', en: 'next' },
  paragraph: { zh: '段落', en: 'paragraph' },
  shortfallHere: { zh: '自述不足', en: 'shortfall' },
  unscored: { zh: '未评分', en: 'no score' },
  otherVersions: { zh: '同一单位同一年度的其他修订', en: 'Other revisions' },
})

/** Frameworks. */
export const FRAMEWORKS = catalogue({
  title: { zh: '框架与指标', en: 'Frameworks' },
  lead: {
    zh: '报告按年度对照的官方纲要和指标体系。说明和例句为本项目所写，不是官方原文。',
    en: 'The official schemes that reports are measured by. Guidelines and examples are written by this project.',
  },
  years: { zh: '适用 {from}—{to} 年度', en: 'For {from}–{to}' },
  onlyChosen: { zh: '只在选用时适用', en: 'Only when chosen' },
  count: { zh: '{scored} 项计分，共 {all} 项', en: '{scored} scored of {all}' },
  search: { zh: '查找', en: 'Find' },
  searchHint: { zh: '条号、题名或说明中的词', en: 'number, title or a word' },
  area: { zh: '领域', en: 'Area' },
  allAreas: { zh: '全部领域', en: 'all areas' },
  noMatch: { zh: '没有符合条件的指标', en: 'No indicator matches' },
  verified: { zh: '题名已核对', en: 'title verified' },
  unverified: { zh: '题名未核对', en: 'title unverified' },
  scope: { zh: '适用范围', en: 'Scope' },
  source: { zh: '来源', en: 'Source' },
  expand: { zh: '全部展开', en: 'Expand all' },
  collapse: { zh: '全部收起', en: 'Collapse all' },
})

/** Two reports beside each other. */
export const COMPARE = catalogue({
  title: { zh: '两份报告对比', en: 'Compare two reports' },
  lead: {
    zh: '选两份分析完成的报告：同一地方的两个年度，或同一年度的两个地方。',
    en: 'Choose two analysed reports: two years of a place, or two places in a year.',
  },
  first: { zh: '甲', en: 'A' },
  second: { zh: '乙', en: 'B' },
  choose: { zh: '请选择……', en: 'Choose …' },
  swap: { zh: '互换', en: 'Swap' },
  difference: { zh: '乙 − 甲', en: 'B − A' },
  total: { zh: '总体', en: 'Total' },
  areas: { zh: '分领域覆盖度', en: 'Coverage by area' },
  facts: { zh: '基本情况', en: 'At a glance' },
  openFindings: { zh: '待处理问题', en: 'Open findings' },
  shortfallCount: { zh: '自述不足', en: 'Shortfalls' },
  indicators: { zh: '差别最大的指标', en: 'Indicators that differ most' },
  indicatorsNote: {
    zh: '两份报告对照同一框架时，列出写到程度不同的指标。',
    en: 'Where both are measured by the same framework.',
  },
  otherFramework: {
    zh: '两份报告对照的框架不同，指标不能逐条相比；领域可以。',
    en: 'The two are measured by different frameworks: compare areas, not indicators.',
  },
  sameLevels: { zh: '各项指标写到的程度相同。', en: 'Every indicator is covered to the same level.' },
  tooFew: { zh: '至少要有两份分析完成的报告才能对比。', en: 'Two analysed reports are needed.' },
  toReports: { zh: '去上传', en: 'Upload' },
  shared: { zh: '相同段落', en: 'Shared passages' },
  noShared: { zh: '没有值得注意的相同段落。', en: 'No passage worth noting is shared.' },
  sharedNote: {
    zh: '共 {characters} 字，占乙的 {share}%。体裁惯用语不计。',
    en: '{characters} characters, {share}% of B. Set phrases are not counted.',
  },
  chart: { zh: '分领域覆盖度条形图，数值见下表', en: 'Bar chart of coverage by area; the figures are in the table' },
})

/** Checks by what they look at. */
export const CHECK_NAMES: Readonly<Record<string, Message>> = {
  'required-parts': { zh: '规定内容', en: 'Required parts' },
  timeliness: { zh: '公开时间', en: 'Timeliness' },
  'outline-edition': { zh: '纲要版本', en: 'Outline edition' },
  'shortfall-quality': { zh: '不足的写法', en: 'Shortfalls' },
  figures: { zh: '数字', en: 'Figures' },
  citations: { zh: '引用', en: 'Citations' },
  'duty-checkpoints': { zh: '硬性要求', en: 'Duties' },
  writing: { zh: '文字', en: 'Writing' },
}

export const STATUS_NAMES = catalogue({
  fail: { zh: '有问题', en: 'Fails' },
  uncertain: { zh: '请核对', en: 'Uncertain' },
  not_assessable: { zh: '无法判断', en: 'Not assessable' },
  pass: { zh: '通过', en: 'Passes' },
})

export const SEVERITY_NAMES = catalogue({
  error: { zh: '严重', en: 'error' },
  warning: { zh: '一般', en: 'warning' },
  info: { zh: '提示', en: 'hint' },
})

export const PART_STATUS_SHORT = catalogue({
  present: { zh: '有', en: 'present' },
  embedded: { zh: '写在他处', en: 'embedded' },
  absent: { zh: '缺', en: 'absent' },
  uncertain: { zh: '待核对', en: 'uncertain' },
})

export const KIND_NAMES = catalogue({
  vague: { zh: '笼统', en: 'vague' },
  concrete: { zh: '具体', en: 'concrete' },
  cause: { zh: '原因', en: 'cause' },
})

export const LEVEL_NAMES = catalogue({
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '市级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡级', en: 'township' },
})
