import { expect, it } from 'vitest'
import { sampleAnalysis } from '../../../tests/contract/sample-analysis.js'
import { partText } from '../../../tests/support/commented-words.js'
import { convert, hasOffice } from '../../../tests/support/office.js'
import { readDocx } from '../../intake/docx/read-docx.js'
import { select } from '../selection.js'
import { letterOf } from './letter.js'

const analysis = sampleAnalysis()
const [finding] = analysis.findings
if (finding === undefined) throw new Error('the sample has a finding')
const doubt = { ...finding, status: 'uncertain' as const, message: '总数与分项不符', fingerprint: 'f2' }
const suggested = { ...finding, suggestion: '补写下一年度安排。' }
const selection = select('报告.docx', { ...analysis, findings: [suggested, doubt] })

const lines = async (bytes: Uint8Array) => (await readDocx(bytes)).text.split('\n')

it('holds result table, missing parts, findings with quotes, what to mend and the signature, in this order', async () => {
  expect(await lines(await letterOf(selection, []))).toMatchInlineSnapshot(`
    [
      "关于《云岭县人民政府2022年度法治政府建设年度报告》的审查意见",
      "云岭县人民政府：",
      "根据《法治政府建设与责任落实督察工作规定》关于年度报告的规定和《outline-2021-2025》，对你单位报送公开的《云岭县人民政府2022年度法治政府建设年度报告》进行了审查。审查以报告公开文本为准，每一条意见均列出原文，现反馈如下。",
      "一、审查结果",
      "审查发现不合格事项 1 项，需要核对的事项 1 项。",
      "报告单位	云岭县人民政府	报告年度	2022",
      "公开日期	2023年3月28日	成文日期	不详",
      "不合格事项	1 项	需要核对事项	1 项",
      "报告承认的不足	1 处（其中具体 1 处，计划有回应 0 处）	覆盖度（满分 100）	33.3",
      "对照框架	outline-2021-2025",
      "二、规定内容的完整性",
      "缺少以下规定内容：“下一年度主要安排”。请补充后重新公开。",
      "规定内容	审查结果",
      "主要举措和成效	单独成部分",
      "下一年度主要安排	缺",
      "三、不合格事项",
      "（一）内容四项：缺少下一年度安排",
      "原文：“全面推行行政执法公示制度。”",
      "四、需要核对的事项",
      "（一）内容四项：总数与分项不符",
      "原文：“全面推行行政执法公示制度。”",
      "五、覆盖薄弱的方面",
      "对照《outline-2021-2025》适用的 3 项指标，以下 2 项在“主要举措和成效”等部分中没有写到。未写到不等于未开展，已开展的请补充写明。",
      "制度体系：7. outline-2021-2025/7。",
      "行政执法：14. outline-2021-2025/14。",
      "六、整改要求",
      "请对照以下各项逐条修改，并将修改情况反馈审查单位。",
      "1. 缺少下一年度安排补写下一年度安排。",
      "审查单位（盖章）",
      "年    月    日",
      "说明：本意见由法镜对报告公开文本自动审读形成，须经人工审核后使用。覆盖度按指标等级加权得出，满分 100，可由明细复算，不是官方评分，也不反映实际工作成效。引擎 1；框架 1；模型 1。",
    ]
  `)
})

it('has the page and the fonts of GB/T 9704', async () => {
  const letter = await letterOf(selection, [])
  const document = partText(letter, 'word/document.xml')
  // 37, 26, 35 and 28 mm, in twips.
  expect(/<w:pgSz[^>]*\/><w:pgMar[^>]*\/>/.exec(document)?.[0]).toMatch(
    /w:w="11906" w:h="16838".*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
  )
  for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
    expect(document).toContain(`w:eastAsia="${font}"`)
    expect(partText(letter, 'word/fontTable.xml')).toContain(`<w:font w:name="${font}"><w:altName`)
  }
})

it('sender and date are printed where they are given', async () => {
  const last = (await lines(await letterOf(selection, [], { name: '云岭县司法局', date: '2023年5月6日' }))).slice(-3)
  expect(last.slice(0, 2)).toEqual(['云岭县司法局', '2023年5月6日'])
})

it('a report without findings, title or framework gets a letter too', async () => {
  const bare = {
    ...analysis,
    framework: null,
    parts: [],
    shortfalls: [],
    findings: [],
    report: { ...analysis.report, title: null, issuer: null, year: null },
    score: { total: null, areas: [], indicators: [], notApplicable: [], notAssessable: [] },
  }
  const words = await lines(await letterOf(select(null, bare), []))
  expect(words.slice(0, 2)).toEqual(['关于法治政府建设年度报告的审查意见', '报告单位：'])
  expect(words).toContain('审查未发现不合格事项。')
})

it('the same values give the same bytes', async () => {
  const first = await letterOf(selection, [])
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(Buffer.compare(await letterOf(selection, []), first)).toBe(0)
})

it.skipIf(!hasOffice())('opens in LibreOffice', { timeout: 120_000 }, async () => {
  const [text] = convert('意见书.docx', await letterOf(selection, []), 'txt:Text (encoded):UTF8').values()
  expect(text).toContain('审查意见')
})

if (!hasOffice()) console.error('SKIPPED: LibreOffice is not installed, so the letter was not opened in it')
