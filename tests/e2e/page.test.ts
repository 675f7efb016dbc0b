import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from './browser.js'
import { DRAFT_WITH_FAULTS } from './draft-with-faults.js'
import { onPageOf } from './on-page.js'
import { runService, type Running } from './running-service.js'

const FORMATS = [
  'report.docx',
  'report.doc',
  'report.pdf',
  'report.ofd',
  'report.rtf',
  'page-gb18030.html',
  'report-utf8.txt',
]

describe.skipIf(!hasBrowser)('the page in Chromium', () => {
  let service: Running
  let browser: Browser

  beforeAll(async () => {
    service = await runService({})
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  const onPage = (path: string, run: (page: Page) => Promise<void>) => onPageOf(browser, service.address, path, run)
  const paste = async (page: Page, text: string) => {
    await page.getByLabel('草稿文字').fill(text)
    await page.getByRole('button', { name: '开始检查' }).click()
  }
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const stored = async (fileName: string, text: string): Promise<string> =>
    (await service.finished(await service.handIn(fileName, text))).id
  const countStored = async () => {
    const list = await (await fetch(new URL('/api/v1/reports', service.address))).json()
    return (list as { reports: unknown[] }).reports.length
  }

  test('a paragraph that brings its indent with it is not indented once more', () =>
    onPage('/', async (page) => {
      await paste(page, DRAFT_WITH_FAULTS.replace(/^(?=.*健全依法决策机制)/mu, '　　'))
      await page.locator('.line', { hasText: '健全依法决策机制' }).waitFor()
      const indents = `[...document.querySelectorAll('.line p')]
        .filter((p) => p.textContent.startsWith('　　'))
        .map((p) => getComputedStyle(p).textIndent)`
      expect(await page.evaluate<string[]>(indents)).toEqual(['0px'])
    }))

  test('the author pastes, goes from finding to place and back, mends and checks again; nothing is stored', () =>
    onPage('/', async (page) => {
      const before = await countStored()
      await paste(page, DRAFT_WITH_FAULTS)
      await page.getByRole('tab', { name: '问题' }).click()
      const finding = page.locator('.finding', { hasText: '《重大行政决策暂行条例》题名有误' })
      await finding.getByRole('button').click()
      await page.locator('mark[data-chosen]:focus').waitFor()
      await page.getByRole('tab', { name: '总览' }).click()
      await page.locator('mark', { hasText: '暂行条例' }).press('Enter')
      await finding.locator('xpath=self::*[@data-chosen]').waitFor()

      await page.locator('.line', { hasText: '健全依法决策机制' }).dblclick({ position: { x: 60, y: 10 } })
      const editor = page.getByRole('textbox', { name: '修改本段' })
      await editor.fill((await editor.inputValue()).replace('决策暂行', '决策程序暂行'))
      await editor.press('Control+Enter')
      await page.getByText('已改 1 处').waitFor()
      await page.getByRole('button', { name: '重新检查' }).click()
      await page.getByRole('heading', { name: '与上次检查相比' }).waitFor()
      expect(await page.locator('.changed').innerText()).toContain('已解决 1 处')
      expect(await page.locator('.findings').innerText()).not.toContain('题名有误')
      expect(await countStored()).toBe(before)
    }))

  test.each(FORMATS)('a file is checked: %s', (name) =>
    onPage('/', async (page) => {
      const buffer = await readFile(new URL(`../../fixtures/formats/${name}`, import.meta.url))
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      await page.locator('.required').waitFor()
      expect(await page.locator('.line').count()).toBeGreaterThan(5)
    }),
  )

  test('a report is uploaded, opened and read sentence by sentence', () =>
    onPage('/reports', async (page) => {
      await page
        .locator('input[type=file]')
        .setInputFiles(file('白河县.txt', DRAFT_WITH_FAULTS.replaceAll('云岭', '白河')))
      await page.getByRole('link', { name: '白河县人民政府关于2023年度' }).click()
      await page.locator('.sentence', { hasText: '双随机抽查' }).first().hover()
      await page.locator('.inspector', { hasText: '行政执法' }).waitFor()
      await page.getByRole('article').focus()
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
      expect(await page.locator('.sentence:focus').getAttribute('data-sentence')).toBe('3')
      await page.getByRole('tab', { name: '覆盖度' }).click()
      await page.locator('.coverage details', { hasText: '放管服' }).locator('summary').click()
      await page.locator('.coverage details[open] button.quote').first().click()
      await page.locator('mark.quote:focus').waitFor()
    }))

  test('the address of a place opens the report at it', async () => {
    const location = await service.handIn('石河县.txt', DRAFT_WITH_FAULTS.replaceAll('云岭', '石河'))
    const { id, analysis } = await service.finished(location)
    const { text, sentences } = analysis as { text: string; sentences: { start: number; end: number }[] }
    const { start, end } = sentences.at(-2) ?? { start: 0, end: 0 }
    await onPage(`/reports/${id}?at=${start}-${end}`, async (page) => {
      await page.locator('mark.quote:focus').first().waitFor()
      expect(text.slice(start, end)).toContain(await page.locator('mark.quote:focus').first().innerText())
    })
    await onPage(`/reports/${id}?at=9-${text.length + 1}`, async (page) => {
      await page.locator('.line').first().waitFor()
      expect(await page.locator('mark.quote').count()).toBe(0)
    })
  })

  test('two stored reports stand beside each other with a chart', async () => {
    const [a, b] = [
      await stored('a.txt', DRAFT_WITH_FAULTS),
      await stored('b.txt', DRAFT_WITH_FAULTS.replace(/（四）化解.*\n/, '')),
    ]
    await onPage(`/compare?a=${a}&b=${b}`, async (page) => {
      await page.locator('.chart canvas').waitFor()
      expect((await loadedBy(page)).filter(({ name }) => CHARTS.test(name)).length).toBeGreaterThan(0)
      expect(await page.locator('tr', { hasText: '矛盾纠纷化解' }).locator('.down').count()).toBe(1)
    })
  })

  test('indicators are found by a word', () =>
    onPage('/frameworks', async (page) => {
      await page.getByLabel('查找').fill('双随机')
      expect(await page.locator('details.gap').count()).toBeLessThan(10)
      await page.getByText('怎样算写到').first().waitFor()
    }))

  test('a hostile report is shown as the text that it is', async () => {
    const attacks =
      '<script>window.hit = 1</script><img src=x onerror="window.hit = 1"><svg onload="window.hit = 1">' +
      '<a href="javascript:window.hit = 1">\u202e\u2066\u200f</a>{{7*7}}${7*7}&lt;b&gt;'
    const text = DRAFT_WITH_FAULTS.replace('规范行政执法。', `规范行政执法。${attacks}`).replace(
      '年，云岭县',
      `年，${attacks}云岭县`,
    )
    const id = await stored('<img src=x onerror="window.hit = 1">.txt', text)
    for (const path of ['/reports', `/reports/${id}`, '/'])
      await onPage(path, async (page) => {
        if (path === '/') await paste(page, text)
        await page
          .locator(path === '/reports' ? '.list' : '.line')
          .first()
          .waitFor()
        expect(await page.evaluate('window.hit')).toBeUndefined()
        expect(await page.locator('main script, main img, main svg, main a[href^="javascript:"]').count()).toBe(0)
        if (path !== '/reports') expect(await page.getByRole('article').innerText()).toContain('<script>window.hit = 1')
      })
  })

  test('what is too big is refused in words that help', () =>
    onPage('/', async (page) => {
      const tooBig = { name: 'big.txt', mimeType: 'text/plain', buffer: Buffer.alloc(21 * 1048576, '法') }
      await page.locator('input[type=file]').setInputFiles(tooBig)
      await page.getByRole('alert').filter({ hasText: '超过上限' }).waitFor()
    }))

  test.each(['/', '/reports', '/batches', '/frameworks', '/compare'])(
    'the first load of %s is light, without charts, and nothing comes from elsewhere',
    (path) =>
      onPage(path, async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        const loaded = await loadedBy(page)
        expect(loaded.filter(({ name }) => !name.startsWith(service.address))).toEqual([])
        const bytes = loaded.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
        expect(bytes).toBeGreaterThan(0)
        expect(bytes).toBeLessThan(350 * 1024)
        expect(loaded.filter(({ name }) => CHARTS.test(name))).toEqual([])
      }),
  )

  test('a service that cannot be reached is named, and the draft is not lost', async () => {
    const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto('/')
    await context.setOffline(true)
    await paste(page, DRAFT_WITH_FAULTS)
    await page.getByRole('alert').filter({ hasText: '连接不上服务' }).waitFor()
    expect(await page.getByLabel('草稿文字').inputValue()).toBe(DRAFT_WITH_FAULTS)
    await context.close()
  })

  test('addresses of the page can be opened directly; others are unknown', async () => {
    for (const path of ['/', '/reports', '/frameworks', '/compare']) {
      const response = await fetch(new URL(path, service.address))
      expect(response.headers.get('content-type')).toContain('text/html')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(await response.text()).not.toMatch(/<script(?![^>]*src=)/)
    }
    expect((await fetch(new URL('/nowhere', service.address))).status).toBe(404)
  })
})

/** Files of the chart library and of what draws with it. */
const CHARTS = /Renderer|-chart-|heat-map-/

function loadedBy(page: Page): Promise<{ name: string; encodedBodySize: number }[]> {
  return page.evaluate(
    'performance.getEntriesByType("resource").map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))',
  )
}
