import { readdir, readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from './browser.js'
import { DRAFT_WITH_FAULTS } from './draft-with-faults.js'
import { onPageOf } from './on-page.js'
import { runService, type Running } from './running-service.js'

const REPORTS = new URL('../../fixtures/reports/', import.meta.url)
const FINDINGS = 10_000

describe.skipIf(!hasBrowser)('large texts in Chromium', () => {
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
  /** Hands a report in; its page waits until it is analysed. */
  const handIn = async (fileName: string, text: string): Promise<string> =>
    (await service.handIn(fileName, text)).replace('/api/v1', '')

  test('two megabytes of text are refused in words', async () => {
    const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto('/')
    const paragraph = '全县开展双随机抽查412次，办理行政处罚案件1280件，组织执法人员培训4期。\n'
    await page.locator('input[type=file]').setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(DRAFT_WITH_FAULTS + paragraph.repeat(20_000)),
    })
    await page.getByRole('alert').filter({ hasText: '文字过长' }).waitFor()
    await context.close()
  })

  test('a report of 60,000 characters is scrolled without jank', async () => {
    const files = (await readdir(REPORTS)).filter((name) => name.endsWith('.txt'))
    const bodies = await Promise.all(files.map((name) => readFile(new URL(name, REPORTS), 'utf8')))
    const filler = bodies.join('\n').repeat(3)
    const text = DRAFT_WITH_FAULTS.replace('二、存', `${filler.slice(0, 60_000)}\n二、存`)
    const path = await handIn('long.txt', text)
    await onPage(path, async (page) => {
      await page.locator('.sentence').first().waitFor({ timeout: 60_000 })
      const frames = await page.evaluate<number[]>(SCROLL_AND_TIME)
      const ordered = frames.toSorted((a, b) => a - b)
      expect(ordered[Math.floor(ordered.length / 2)]).toBeLessThan(34)
      expect(ordered[Math.floor(ordered.length * 0.95)]).toBeLessThan(100)
    })
  })

  test(`${FINDINGS} findings are listed, turned and followed to their places without a wait`, async () => {
    const wrong = Array.from(
      { length: FINDINGS },
      (_, i) => `办理行政处罚案件${1000 + i}件，其中普通程序案件9件，简易程序案件5件。\u202e`,
    ).join('\n')
    const path = await handIn('many.txt', DRAFT_WITH_FAULTS.replace('\n\n二、存', `\n${wrong}\n\n二、存`))
    await onPage(path, async (page) => {
      await page.locator('.finding').first().waitFor({ timeout: 90_000 })
      const count = Number(await page.locator('[role=tab] .count').first().innerText())
      expect(count).toBeGreaterThan(FINDINGS)
      await page.locator('.finding .decide').first().waitFor({ timeout: 30_000 })
      const turned = 'document.querySelector(".turn").textContent.includes("第 101—200 条")'
      expect(await page.evaluate(timed('.turn button:last-child', 0, turned)), 'turn').toBeLessThan(500)
      const followed = 'document.querySelector("mark[data-chosen]:focus") !== null'
      expect(await page.evaluate(timed('.finding button.quote', 20, followed)), 'follow').toBeLessThan(3000)
      const opened = 'document.querySelector(".coverage").offsetParent !== null'
      expect(await page.evaluate(timed('[role=tab]', 1, opened)), 'coverage').toBeLessThan(500)
    })
  })
})

/** Presses the n-th element in the page itself, and gives the milliseconds until what is expected shows and the next frame is drawn. */
function timed(selector: string, n: number, shows: string): string {
  return `new Promise((done) => {
    const start = performance.now()
    document.querySelectorAll(${JSON.stringify(selector)})[${n}].click()
    const look = () => requestAnimationFrame(() => (${shows} ? done(performance.now() - start) : look()))
    look()
  })`
}

/** Scrolls the text from top to bottom in 120 steps and gives the milliseconds between frames. */
const SCROLL_AND_TIME = `new Promise((resolve) => {
  const pane = document.querySelector('.pane.text')
  const frames = []
  let last = performance.now()
  const step = (now) => {
    frames.push(now - last)
    last = now
    pane.scrollTop += Math.ceil(pane.scrollHeight / 120)
    if (frames.length < 120) requestAnimationFrame(step)
    else resolve(frames.slice(1))
  }
  requestAnimationFrame(step)
})`
