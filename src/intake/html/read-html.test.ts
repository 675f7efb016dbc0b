import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.js'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url)))

function read(page: string | Uint8Array): string[] {
  const { text, blocks } = readHtml(typeof page === 'string' ? new TextEncoder().encode(page) : page)
  return blocks.map((block) => `${block.kind[0] ?? ''}${block.depth ?? ''} ${text.slice(block.start, block.end)}`)
}

/** Running text, so that a page has a body. */
const PROSE = '2023年，全区认真贯彻落实法治政府建设各项部署，依法全面履行政府职能，现将有关情况报告如下：'

describe('a saved page of a government site', () => {
  it.each(['page.html', 'page-gb18030.html'])('%s: the report, and everything around it as furniture', (name) => {
    expect(read(fixture(name))).toMatchInlineSnapshot(`
      [
        "f 网站首页 | 无障碍 | 繁體",
        "f 搜索",
        "f 首页",
        "f 政务公开",
        "f 政务服务",
        "f 互动交流",
        "f 走进临溪",
        "f 当前位置：首页 > 政务公开 > 法治政府建设",
        "f 索 引 号：	QL0200-2024-00031	发布机构：	区司法局",
        "f 成文日期：	2024-03-12	主题分类：	法治政府",
        "h1 临溪区人民政府关于2023年法治政府建设情况的报告",
        "f 发布时间：2024-03-15 09:30 来源：区司法局 浏览次数：218 字体：[ 大 中 小 ]",
        "p 2023年，临溪区认真贯彻落实法治政府建设各项部署，持续提升依法行政水平，现将有关情况报告如下：",
        "p 一、主要举措和成效",
        "p （一）规范行政执法。17个执法单位全部落实“三项制度”，",
        "p 评查案卷160卷，发现问题74个，已全部整改。",
        "p （二）加强复议应诉。收到行政复议申请52件，受理47件，审结44件。",
        "r 年度	受理	审结",
        "r 2022	39	38",
        "r 2023	47	44",
        "p 二、存在的不足和原因",
        "p 部分镇街执法力量不足，主要原因是人员流动快；个别部门对合法性审核重视不够。",
        "p 三、2024年工作安排",
        "p 充实镇街执法力量，年底前持证率达到85%以上；每半年通报一次合法性审核情况。",
        "p 青岚市临溪区人民政府",
        "p 2024年3月12日",
        "f 附件：临溪区人民政府关于2023年法治政府建设情况的报告.docx",
        "f 分享到：微信微博",
        "f 打印本页 关闭窗口",
        "f 上一篇：临溪区2022年法治政府建设情况的报告",
        "f 下一篇：关于公布行政执法主体名单的公告",
        "f 相关文章",
        "f 区政府召开全面依法治区工作会议，部署全年重点任务",
        "f 关于印发《临溪区行政规范性文件管理办法》的通知",
        "f 主办：青岚市临溪区人民政府办公室　承办：临溪区大数据中心",
        "f 网站标识码：0000000000　备案号：示例ICP备00000000号　联系电话：0000-0000000",
      ]
    `)
  })

  it('states its title and its date', () => {
    expect(readHtml(fixture('page.html')).stated).toEqual({
      title: '临溪区人民政府关于2023年法治政府建设情况的报告',
      publishedOn: '2024-03-15',
    })
  })
})

describe('encodings of pages', () => {
  it('believe the bytes before the declaration', () => {
    expect(read(`<html><head><meta charset="gb2312"></head><body><p>${PROSE}</p></body></html>`)).toEqual([
      `p ${PROSE}`,
    ])
  })

  it('take the declaration where the bytes are no UTF-8', () => {
    const big5 = Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5])
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="big5"></head><body><p>'),
      big5,
      Buffer.from('</p></body></html>'),
    ])
    expect(read(new Uint8Array(page))).toEqual(['p 中文'])
  })
})

describe('what a browser shows', () => {
  it.each([
    [
      'a line break in the source is no space between Chinese words',
      '<p>依法\n  行政 Law\n of 2023</p>',
      ['p 依法行政 Law of 2023'],
    ],
    [
      '<br> parts a paragraph, but no heading',
      '<h2>一、甲<br>乙</h2><p>丙<br>丁</p>',
      ['h2 一、甲 乙', 'p 丙', 'p 丁'],
    ],
    [
      'hidden text and scripts are not shown',
      '<p>甲甲甲</p><p style="display: none">乙</p><p hidden>丙</p><script>丁</script>',
      ['p 甲甲甲'],
    ],
    [
      'numbers of a list',
      '<ol start="3"><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>',
      ['p 3. 甲', 'p 4. 乙', 'p 丙'],
    ],
    ['no number before an item that has its own', '<ol><li>一、甲</li></ol>', ['p 一、甲']],
    [
      'rows of data',
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>',
      ['r 甲\t乙', 'r 1\t2'],
    ],
    [
      'a table that lays out the page is none',
      `<table><tr><td><p>${PROSE}</p><table><tr><td>甲</td></tr></table></td><td>乙</td></tr></table>`,
      [`p ${PROSE}`, 'p 甲', 'p 乙'],
    ],
    ['words without any element', '<body>甲<br/>乙', ['p 甲', 'p 乙']],
  ])('%s', (_, body, expected) => {
    expect(read(`<html>${body}</html>`)).toEqual(expected)
  })

  it('shows the text that a page hides until a script runs', () => {
    expect(read(`<html><body><p>菜单</p><div style="display:none"><p>${PROSE}</p></div></body></html>`)).toEqual([
      'f 菜单',
      `p ${PROSE}`,
    ])
  })

  it('finds the body by where the running text stands, whatever its name', () => {
    const page = `<html><body><div class="a"><a href="#">首页</a><a href="#">政务公开</a></div><div class="b"><div class="c"><p>关于法治政府建设情况的报告</p></div><div class="d"><p>${PROSE}</p><p>一、${PROSE}</p></div></div><div class="e"><a href="#">友情链接</a></div></body></html>`
    expect(read(page)).toEqual([
      'f 首页政务公开',
      'p 关于法治政府建设情况的报告',
      `p ${PROSE}`,
      `p 一、${PROSE}`,
      'f 友情链接',
    ])
  })

  it('reads elements nested without end', () => {
    expect(read(`<html><body>${'<div>'.repeat(20_000)}甲`)).toEqual(['p 甲'])
  })
})

it.each([
  ['2021-03-30 11:11:51', '2021-03-30'],
  ['2021年3月30日', '2021-03-30'],
  ['20210330', '2021-03-30'],
  ['2021-13-45', undefined],
  ['昨天', undefined],
])('the stated date %s is %s', (content, expected) => {
  const page = `<html><head><meta name="PubDate" content="${content}"></head><body>甲</body></html>`
  expect(readHtml(new TextEncoder().encode(page)).stated.publishedOn).toBe(expected)
})
