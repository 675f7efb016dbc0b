import type { Message } from './say.js'

/** What the command line says of itself. */
export const COMMANDS = {
  version: { zh: '显示版本号', en: 'Show the version' },
  program: { zh: '法镜：审读法治政府建设年度报告', en: 'Fajing: reads annual reports on law-based government' },
  check: {
    zh: '审读报告：四项内容是否齐全、各领域覆盖度、不足、问题清单。退出码：0 无不合格项，1 有不合格项，2 无法读取',
    en: 'Check reports. Exit codes: 0 nothing failing, 1 failing findings, 2 could not be read',
  },
  checkFiles: { zh: '报告文件，“-”表示标准输入', en: 'report files, “-” for standard input' },
  format: { zh: '输出格式', en: 'output format' },
  place: { zh: '地区名称（优先于文中所读）', en: 'place' },
  level: { zh: '层级：province、prefecture、county、township', en: 'administrative level' },
  year: { zh: '报告年度', en: 'report year' },
  publishedOn: { zh: '公开日期，如 2024-03-28', en: 'publication date' },
  batchFrameworks: {
    zh: '同时另按这些框架各评一遍：编号或 .yaml 文件，用逗号隔开',
    en: 'measure by these as well: ids or .yaml files, with commas between them',
  },
  framework: { zh: '对照的框架：编号（如 outline-2021-2025）或 .yaml 文件', en: 'framework: its id or a .yaml file' },
  export: {
    zh: '导出：docx 审查意见书、comments 带批注的原 DOCX、xlsx 工作簿、csv 问题清单、jsonl、json、sarif、md',
    en: 'Export: docx (letter), comments (the source DOCX with comments), xlsx, csv (findings), jsonl, json, sarif, md',
  },
  exportFiles: { zh: '报告文件', en: 'report files' },
  exportOut: {
    zh: '写入的文件夹（默认在原文件旁；xlsx、csv、jsonl 默认在当前文件夹）',
    en: 'folder to write into (default: beside the source; xlsx, csv, jsonl: the current folder)',
  },
  profile: {
    zh: '检查方案：author（起草人）、auditor（督察），或自己的 .yaml 文件（选哪些检查、各算什么等级）',
    en: 'profile: author, auditor, or a .yaml file of your own (which checks, which severities)',
  },
  dismiss: {
    zh: '驳回清单（.yaml）：列出已由人工驳回的问题（指纹、理由，可加文件名），另列，不计入结果',
    en: 'list of findings that people set aside (.yaml: fingerprint, reason, and a file name where it is for one): shown apart, not counted',
  },
  batchDismiss: {
    zh: '驳回清单（.yaml，同 check 的 --dismiss）：意见书不再列出其中的问题；其余文件仍记录机器的结果',
    en: 'list of findings that people set aside, as for check: the letters leave them out; the other files hold what the machine found',
  },
  baseline: {
    zh: '只列出比这次分析（--format json 的结果）新增的问题',
    en: 'show only findings that are not in this earlier analysis (JSON)',
  },
  compare: {
    zh: '两份报告对照：上年计划落实情况、不足的变化、相同段落、增幅。退出码：0 无不合格项，1 有不合格项，2 无法读取',
    en: 'Compare two reports: promises, shortfalls, shared text, growth. Exit codes: 0 nothing failing, 1 failing findings, 2 could not be read',
  },
  olderFile: { zh: '较早的报告', en: 'the older report' },
  newerFile: { zh: '较新的报告', en: 'the newer report' },
  batch: {
    zh: '批量审读：文件夹、ZIP 或清单（CSV、XLSX：地方、年度、文件）。中断后再次运行即可继续。退出码：0 全部完成，1 有文件失败，2 无法进行',
    en: 'Check many reports: a folder, ZIP or manifest (CSV, XLSX: place, year, file). Run it again to go on after an interrupt. Exit codes: 0 every item analysed, 1 some failed, 2 could not be done',
  },
  batchInput: { zh: '文件夹、ZIP 或清单', en: 'folder, ZIP or manifest' },
  batchOut: {
    zh: '结果目录（analyses.jsonl、matrix.csv、indicators.csv）',
    en: 'folder for the results (analyses.jsonl, matrix.csv, indicators.csv)',
  },
  batchExpected: {
    zh: '应报送的地方名单：每行一个地方，可另写年度（CSV、XLSX）',
    en: 'list of expected places, one a line, with a year where it matters (CSV, XLSX)',
  },
  batchLetters: {
    zh: '另写每份报告的审查意见书（letters.zip）',
    en: 'also write a letter for each report (letters.zip)',
  },
  batchJobs: { zh: '进程数，默认为处理器核数', en: 'processes; as many as cores where left out' },
  serve: {
    zh: '启动服务（环境变量 HOST、PORT、FAJING_DATA_DIR、DATABASE_URL、REDIS_URL、FAJING_ROLE）',
    en: 'Run the service (environment: HOST, PORT, FAJING_DATA_DIR, DATABASE_URL, REDIS_URL, FAJING_ROLE)',
  },
  work: { zh: '启动分析进程（需要 DATABASE_URL）', en: 'Run a worker (needs DATABASE_URL)' },
  backup: {
    zh: '把内嵌数据库和自有框架备份成一个文件（服务须已停止；PostgreSQL 请用 pg_dump）。退出码：0 完成，2 无法进行',
    en: 'Write the embedded store into one file, while the service is stopped (PostgreSQL: pg_dump). Exit codes: 0 or 2',
  },
  backupFile: { zh: '备份文件（.tar.gz）', en: 'file of the backup (.tar.gz)' },
  restore: {
    zh: '用备份恢复内嵌数据库：先解开、打开、核对，再替换。退出码：0 完成，2 无法进行',
    en: 'Put a backup in place of the embedded store, once it was opened and looked through. Exit codes: 0 or 2',
  },
  replace: {
    zh: '替换现有数据库（原来的改名保留）',
    en: 'replace the store that is there; it is kept under another name',
  },
  retention: {
    zh: '列出超过保存期限的内容（FAJING_KEEP_SOURCES、FAJING_KEEP_ANALYSES、FAJING_KEEP_EVENTS），不删除；加 --delete 才删除。退出码：0 或 2',
    en: 'List what is kept no longer; with --delete, delete it. Exit codes: 0 or 2',
  },
  retentionDelete: { zh: '删除', en: 'delete it' },
  doctor: {
    zh: '检查运行环境：版本、连接、Redis 设置、数据库结构、磁盘、模型、时钟，并由明细重新核对已存的得分。退出码：0 可以运行，2 有必须处理的问题',
    en: 'Look at everything the service needs, and verify stored scores from their rows. Exit codes: 0 sound, 2 something must be mended',
  },
  evaluate: { zh: '与人工标注逐句比对，给出准确率', en: 'Measure against gold labels' },
  gold: {
    zh: '标注文件夹（NAME.txt 与 NAME.gold.jsonl）；不写则测本项目自拟的报告，并写出 docs/accuracy.md 和模型说明',
    en: 'folder of gold labels; left out: our own reports, written to docs/accuracy.md and the model card',
  },
  floor: {
    zh: '把本次结果定为测试的下限（fixtures/reports/floor.json）',
    en: 'make these figures the floor of the tests',
  },
  page: {
    zh: '与 --gold 同用：把该文件夹的准确率页（各成分的增益、参照、混淆、概率可信度）写到这个文件',
    en: 'With --gold: write the accuracy page of that folder (ingredients, baselines, confusions, calibration) to this file',
  },
  misses: { zh: '列出每一处不一致', en: 'list every miss' },
  models: { zh: '框架、概念、例句和法规库', en: 'Frameworks, concepts, exemplars and statutes' },
  modelsCheck: {
    zh: '检查 models/ 的全部文件并统计数量和缺口。退出码：0 无误，2 有错误',
    en: 'Validate all files of models/ and print counts and gaps. Exit codes: 0 sound, 2 faults',
  },
  jsonOnly: { zh: '只输出 JSON', en: 'print JSON only' },
  frameworks: { zh: '自有指标体系', en: 'Frameworks of your own' },
  frameworkImport: {
    zh: '由 Excel 指标表导入框架，并列出未能归位和需要核对的行',
    en: 'Make a framework of an indicator table and report the rows that found no place',
  },
  table: { zh: '指标表（.xlsx）', en: 'indicator table (.xlsx)' },
  frameworkOut: {
    zh: '写入的文件（默认为数据目录下 frameworks/编号.yaml）',
    en: 'file to write (default: frameworks/ID.yaml in the data directory)',
  },
  frameworkId: { zh: '框架编号：小写字母、数字、短横线', en: 'id: small letters, digits, hyphens' },
  frameworkTitle: { zh: '框架名称', en: 'title' },
  frameworkYears: {
    zh: '默认适用的报告年度，如 2026-2030（不写则只在选定时使用）',
    en: 'report years that it is the measure of, such as 2026-2030 (left out: only when chosen)',
  },
  frameworkTemplate: { zh: '写出指标表模板', en: 'Write the template of an indicator table' },
  templateFile: { zh: '模板文件（.xlsx）', en: 'template file (.xlsx)' },
  keys: {
    zh: '访问密钥（环境变量 DATABASE_URL、FAJING_DATA_DIR 指明存储）',
    en: 'Keys (the store is named by DATABASE_URL, FAJING_DATA_DIR)',
  },
  keysAdd: {
    zh: '添加密钥并显示一次。author 提交和自查，supervisor 另可复核和批量分析，admin 管理密钥',
    en: 'Add a key and show it once. author hands in and self-checks, supervisor reviews and runs batches too, admin manages keys',
  },
  keyRole: { zh: '角色', en: 'role' },
  keyName: { zh: '给谁用', en: 'whom it is for' },
  keyPlace: {
    zh: '范围：地方全称（河北省沧州市）或行政区划代码（1309），可多个；不写为全部',
    en: 'scope: full names of places or codes of divisions; left out: everywhere',
  },
  keyExpires: { zh: '有效期至这一天，如 2027-12-31', en: 'last day on which it is valid' },
  keysList: { zh: '列出密钥（不含密钥本身）', en: 'List keys (never the keys themselves)' },
  keysRevoke: { zh: '停用密钥', en: 'Revoke a key' },
  keyId: { zh: '密钥编号', en: 'id of the key' },
  reviewedLabels: { zh: '另用复核过的标注（JSON lines）训练', en: 'also learn from reviewed labels (JSON lines)' },
  gain: { zh: '比较用与不用这些复核标注的准确率', en: 'compare the figures without and with these reviewed labels' },
  train: { zh: '由 models/ 重新训练分类器', en: 'Rebuild the classifier from models/' },
} as const satisfies Record<string, Message>

/** What a backup and its return come to. */
export const BACKUP_WORDS = {
  written: { zh: '已备份到 {file}', en: 'backed up to {file}' },
  restored: {
    zh: '已恢复 {createdAt} 的备份：{reports} 份已完成的报告，得分和记录核对无误',
    en: 'restored the backup of {createdAt}: {reports} finished reports, rows verified',
  },
} as const satisfies Record<string, Message>

/** What is kept no longer. */
export const RETENTION_WORDS = {
  sources: { zh: '原文 {n} 份（分析保留）', en: '{n} sources (their analyses stay)' },
  analyses: { zh: '报告及其分析 {n} 份', en: '{n} reports with their analyses' },
  batches: { zh: '批次 {n} 个', en: '{n} batches' },
  events: { zh: '访问记录 {n} 条', en: '{n} records of access' },
  wouldDelete: { zh: '超过保存期限，将删除：', en: 'kept no longer and to be deleted:' },
  deleted: { zh: '已删除：', en: 'deleted:' },
} as const satisfies Record<string, Message>
/** What an option may hold, by its name. */
export const OPTION_EXPECTS: Readonly<Record<string, Message>> = {
  place: { zh: '地区名称', en: 'the name of a place' },
  level: { zh: 'province、prefecture、county 或 township', en: 'province, prefecture, county or township' },
  publishedOn: { zh: '年-月-日，如 2024-03-28', en: 'year-month-day, such as 2024-03-28' },
  id: { zh: '小写字母、数字、短横线', en: 'small letters, digits, hyphens' },
  title: { zh: '两个字以上的名称', en: 'a title of two characters or more' },
  years: { zh: '一个年度或起止年度，如 2026-2030', en: 'a year or two, such as 2026-2030' },
  out: { zh: '文件路径', en: 'the path of a file' },
  name: { zh: '1 至 100 字', en: '1 to 100 characters' },
  expires: { zh: '今天或以后的日期，如 2027-12-31', en: 'today or a later day, such as 2027-12-31' },
  jobs: { zh: '1 至 99', en: '1 to 99' },
}

/** Words of the report that `fajing check` prints for a person. */
export const CHECK_WORDS = {
  unknown: { zh: '不详', en: 'not known' },
  about: {
    zh: '{issuer}　{year} 年度　公开日期 {publishedOn}　对照 {framework}',
    en: '{issuer}, {year}, published {publishedOn}, against {framework}',
  },
  noFramework: { zh: '无适用框架', en: 'no framework' },
  parts: { zh: '内容四项', en: 'Parts' },
  score: { zh: '覆盖度 {total} / 100（非官方评分）', en: 'Coverage {total} / 100 (not an official score)' },
  noScore: { zh: '覆盖度：没有适用的框架，未评', en: 'Coverage: no framework applies' },
  shortfalls: { zh: '不足 {count} 处{causes}', en: '{count} shortfalls{causes}' },
  causes: { zh: '，原因 {count} 处', en: ', {count} causes' },
  noShortfalls: { zh: '未见承认不足的表述', en: 'No shortfall admitted' },
  cause: { zh: '原因：{words}', en: 'cause: {words}' },
  absent: { zh: '没有写到的指标 {count} 项', en: '{count} indicators nothing is written about' },
  answered: { zh: '计划中的回应：{words}', en: 'answered by the plan: {words}' },
  unanswered: { zh: '计划中未见回应', en: 'not answered by the plan' },
  findings: { zh: '检查结果', en: 'Findings' },
  noFindings: { zh: '没有要列出的结果', en: 'Nothing to list' },
  fingerprints: {
    zh: '方括号内是问题的编号。经核实不必修改的，在报告旁的“报告文件名.fajing.yaml”中写上编号和理由，以后不再列出。',
    en: 'Brackets hold the id of a finding. One that needs no mending is set aside by its id and a reason in FILE.fajing.yaml beside the report.',
  },
  dismissed: { zh: '已由人工排除（附理由）', en: 'Set aside by a person, with the reason' },
} as const satisfies Record<string, Message>
