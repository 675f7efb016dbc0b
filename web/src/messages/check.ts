import { catalogue } from './catalogue.js'

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
  runningMore: {
    zh: '一般几秒钟完成，文件越长用时越久。取消后草稿仍在。',
    en: 'This takes seconds, longer for long files. The draft stays if you cancel.',
  },
  pasted: { zh: '粘贴的草稿，{count} 字', en: 'the pasted draft, {count} characters' },
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
  findings: { zh: '问题', en: 'Findings' },
  gaps: { zh: '缺漏', en: 'Gaps' },
  changed: { zh: '与上次检查相比', en: 'Since the last check' },
  gone: { zh: '已解决 {count} 处', en: '{count} resolved' },
  fresh: { zh: '新出现 {count} 处', en: '{count} new' },
  nothingChanged: { zh: '问题和覆盖度都没有变化。', en: 'Neither findings nor coverage changed.' },
  scoreMoved: { zh: '覆盖度 {before} → {after}', en: 'Coverage {before} → {after}' },
  tellPublished: { zh: '填上（拟）公开日期再查一次', en: 'Enter the (intended) date of publication' },
})
