import type { Message } from './say.js'

/** What can be wrong in the files of `models/`, in the words of those who keep them. */
export const MODEL_FAULTS = {
  'not-yaml': {
    zh: '不是正确的 YAML：请检查缩进、冒号后的空格、引号和括号是否成对（{message}）',
    en: 'not valid YAML: check indentation, the space after a colon, quotes and brackets ({message})',
  },
  'missing-field': { zh: '缺少“{field}”', en: '“{field}” is missing' },
  'unknown-field': { zh: '不认识的字段“{field}”，请检查是否写错', en: 'unknown field “{field}”' },
  'wrong-shape': { zh: '“{field}”应当是{shape}', en: '“{field}” must be {shape}' },
  'not-in-list': { zh: '“{field}”只能是以下之一：{values}', en: '“{field}” must be one of {values}' },
  'too-short': { zh: '“{field}”是空的或太短，至少要有 {minimum} 个', en: '“{field}” needs at least {minimum}' },
  'too-small': { zh: '“{field}”太小，应大于（或等于）{minimum}', en: '“{field}” must be above {minimum}' },
  'wrong-form': { zh: '“{field}”的写法不对，应为{hint}', en: '“{field}” must be {hint}' },
  'framework-twice': { zh: '框架编号“{id}”已在 {other} 用过', en: 'framework “{id}” is also in {other}' },
  'years-overlap': {
    zh: '适用年度与“{other}”重叠：同一年度只能有一个默认框架',
    en: 'the years overlap with “{other}”: a year has one framework',
  },
  'indicator-twice': { zh: '指标编号“{number}”在本框架中重复', en: 'indicator “{number}” occurs twice' },
  'checkpoint-twice': { zh: '核查点“{id}”在本框架中重复', en: 'checkpoint “{id}” occurs twice' },
  'concept-twice': {
    zh: '概念“{id}”已在 {file} 第 {line} 行定义过：请改名或合并',
    en: 'concept “{id}” is also in {file}, line {line}: rename or merge',
  },
  'form-twice': { zh: '词形“{form}”在本概念中重复', en: 'the form “{form}” occurs twice in this concept' },
  'framework-unknown': {
    zh: '没有名为“{framework}”的框架（现有：{known}）',
    en: 'no framework “{framework}” (known: {known})',
  },
  'number-unknown': {
    zh: '“{framework}”没有编号为“{number}”的指标',
    en: '“{framework}” has no indicator “{number}”',
  },
  'rule-twice': { zh: '语境规则“{id}”重复', en: 'context rule “{id}” occurs twice' },
  'form-has-rule': {
    zh: '词形“{form}”已有语境规则“{id}”：同一词形只写一条',
    en: 'the form “{form}” already has the rule “{id}”',
  },
  'concept-unknown': { zh: '没有名为“{id}”的概念', en: 'no concept “{id}”' },
  'form-without-default': {
    zh: '词形“{form}”不属于任何概念，规则要用 otherwise 写明其余情况怎么读（不算任何概念写 []）',
    en: 'the form “{form}” belongs to no concept: say with otherwise how else it reads ([] for nothing)',
  },
  'column-missing': { zh: '表头缺少“{column}”列', en: 'the column “{column}” is missing' },
  'column-unknown': {
    zh: '表头“{column}”不认识：可用的列是 {known} 和框架编号',
    en: 'unknown column “{column}”: use {known} or the id of a framework',
  },
  'cells-count': { zh: '应有 {expected} 栏，实有 {found} 栏', en: '{expected} cells expected, {found} found' },
  'text-empty': { zh: '例句是空的', en: 'the sentence is empty' },
  'area-unknown': { zh: '没有名为“{area}”的领域（可用：{known}）', en: 'no area “{area}” (known: {known})' },
  'level-unknown': { zh: '等次“{level}”不对，应为 {known}', en: 'level “{level}” must be {known}' },
  'kind-unknown': { zh: '不足的类型“{kind}”不对，应为 {known}', en: 'kind “{kind}” must be {known}' },
  'why-missing': { zh: '要写明为什么像不足而不是', en: 'say why it only looks like a shortfall' },
  'part-unknown': { zh: '报告部分“{part}”不对，应为 {known}', en: 'part “{part}” must be {known}' },
  'year-missing': {
    zh: '第一行要写年度，如“# year: 2021”，且该年度要有框架',
    en: 'the first line must give a year that has a framework, “# year: 2021”',
  },
  'near-duplicate': {
    zh: '与 {file} 第 {line} 行几乎相同（相似度 {similarity}）：删去或改写其中一句',
    en: 'nearly the same as {file}, line {line} ({similarity}): drop or rewrite one',
  },
  'statute-twice': {
    zh: '《{title}》已在 {file} 第 {line} 行收录',
    en: '{title} is also in {file}, line {line}',
  },
  'versions-order': { zh: '《{title}》的版本应由旧到新排列', en: 'versions of {title} must be oldest first' },
  'in-force-early': {
    zh: '《{title}》的施行日期早于公布日期',
    en: '{title} takes effect before it is published',
  },
  'successor-unknown': {
    zh: '《{title}》写着由《{other}》取代，但库中没有后者',
    en: '{title} is replaced by {other}, which is not in the book',
  },
  'mistake-is-title': {
    zh: '“{mistake}”列为《{title}》的误写，却正是库中另一文件的名称',
    en: '“{mistake}” is given as a mistake for {title} but is the name of another entry',
  },
} as const satisfies Record<string, Message>
export type ModelFault = keyof typeof MODEL_FAULTS

/** Shapes that a schema expects. */
export const EXPECTED_SHAPES: Readonly<Record<string, Message>> = {
  string: { zh: '文字（数字请加引号）', en: 'text (put numbers in quotes)' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表（每项前加“- ”，或写在方括号中）', en: 'a list' },
  object: { zh: '“名称: 值”的组合', en: 'names with values' },
  tuple: { zh: '两个年份，如 [2021, 2025]', en: 'two years, such as [2021, 2025]' },
}

/** How a field is written. */
export const FIELD_HINTS: Readonly<Record<string, Message>> = {
  id: { zh: '小写英文字母、数字和短横线', en: 'small letters, digits and hyphens' },
  number: { zh: '数字，分级用点，加引号，如 "3.2"', en: 'digits with dots in quotes, such as "3.2"' },
  date: { zh: '日期，如 2021-07-15、2021-07 或 2021', en: 'a date such as 2021-07-15' },
  inForce: { zh: '日期，如 2021-07-15、2021-07 或 2021', en: 'a date such as 2021-07-15' },
  commencement: { zh: '日期，如 2021-07-15、2021-07 或 2021', en: 'a date such as 2021-07-15' },
  since: { zh: '日期，如 2021-07-15、2021-07 或 2021', en: 'a date such as 2021-07-15' },
  repealedOn: { zh: '日期，如 2021-07-15、2021-07 或 2021', en: 'a date such as 2021-07-15' },
  numbers: {
    zh: '指标编号的列表，带小数点的编号加引号，如 [5, "6.10"]',
    en: 'a list of indicator numbers, those with a dot in quotes',
  },
}

/** What `fajing models check` prints. */
export const MODELS_CHECK_WORDS = {
  fault: { zh: '{file} 第 {line} 行：{words}', en: '{file}, line {line}: {words}' },
  faults: { zh: '共 {count} 处错误，请按行修改后重新检查。', en: '{count} faults.' },
  sound: { zh: '全部文件无误。', en: 'All files are sound.' },
  concepts: {
    zh: '概念 {concepts} 个，词形 {forms} 个；多义词形 {shared} 个，其中 {ruled} 个有语境规则（共 {rules} 条）',
    en: '{concepts} concepts, {forms} forms; {shared} forms have several readings, {ruled} of them with a context rule (of {rules})',
  },
  exemplars: {
    zh: '例句 {sentences} 句，标注全文 {documents} 篇；近似重复 {duplicates} 对',
    en: '{sentences} exemplar sentences, {documents} labelled documents; {duplicates} near-duplicates',
  },
  shortfalls: {
    zh: '不足：笼统 {vague}、具体 {concrete}、原因 {cause}；貌似不足 {lookalikes}',
    en: 'shortfalls: {vague} vague, {concrete} concrete, {cause} cause; {lookalikes} look-alikes',
  },
  statutes: { zh: '法规库 {statutes} 件', en: '{statutes} statutes' },
  unverified: {
    zh: '未与原文核对：{unverified} 处（章、指标、核查点和法规版本）',
    en: 'not verified: {unverified} (chapters, indicators, checkpoints and versions of statutes)',
  },
  framework: { zh: '{title}（{id}）：{indicators} 个指标', en: '{id}: {indicators} indicators' },
  fewConcepts: { zh: '  {id} {title}：概念仅 {count} 个（不足 {least}）', en: '  {id}: only {count} concepts' },
  fewExemplars: { zh: '  {id} {title}：例句仅 {count} 句（不足 {least}）', en: '  {id}: only {count} exemplars' },
  noGaps: {
    zh: '  每个指标都有 {concepts} 个以上概念、{exemplars} 句以上例句',
    en: '  every indicator has {concepts} concepts and {exemplars} exemplars or more',
  },
} as const satisfies Record<string, Message>
