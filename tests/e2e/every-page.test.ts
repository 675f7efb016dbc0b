import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateReports } from '../support/generate-reports.js'
import { hasBrowser, openBrowser, seriousViolations } from './browser.js'
import { DRAFT_WITH_FAULTS } from './draft-with-faults.js'
import { onPageOf, SCREENS, type Screen } from './on-page.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

interface State {
  readonly name: string
  readonly path: () => string
  /** What shows that the state is there. */
  readonly ready: string
  /** What leads to it on a phone. */
  readonly reach?: (page: Page) => Promise<void>
}

const UNKNOWN = '0199aaaa-0000-7000-8000-000000000000'

describe.skipIf(!hasBrowser)('every page in Chromium', () => {
  let service: Running
  let browser: Browser
  let earlier = ''
  let later = ''
  let unread = ''
  let batch = ''

  beforeAll(async () => {
    service = await runService({})
    browser = await openBrowser()
    earlier = await stored('2022.txt', SAMPLE_REPORT)
    later = await stored('2023.txt', DRAFT_WITH_FAULTS)
    unread = await stored('天气.txt', '今天天气很好，我们去公园走走，看看花草树木。'.repeat(20))
    batch = await handedIn()
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  const stored = async (fileName: string, text: string): Promise<string> =>
    (await service.finished(await service.handIn(fileName, text))).id
  const handedIn = async () => {
    const form = new FormData()
    form.set('name', '县级报告')
    form.set('expected', '无名县,2020')
    for (const { file, text } of generateReports(8)) form.append('file', new Blob([text]), file)
    form.append('file', new Blob(['']), '空.txt')
    return (await service.finishedBatch(form)).replace('/api/v1', '')
  }
  const onPage = (path: string, run: (page: Page) => Promise<void>, screen: Screen = 'desk', known?: RegExp) =>
    onPageOf(browser, service.address, path, run, screen, known)

  const checked = async (page: Page) => {
    await page.getByLabel('草稿文字').fill(DRAFT_WITH_FAULTS)
    await page.getByRole('button', { name: '开始检查' }).click()
    await page.locator('.required').waitFor()
  }
  const openTab = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name: '结果' }).click()
    await page.getByRole('tab', { name }).click()
  }
  const checkedTab = (name: string) => async (page: Page) => {
    await checked(page)
    await page.getByRole('tab', { name }).click()
  }
  const running = async (page: Page) => {
    await page.route('**/api/v1/check', () => undefined)
    await page.getByLabel('草稿文字').fill(DRAFT_WITH_FAULTS)
    await page.getByRole('button', { name: '开始检查' }).click()
  }
  const unfold = (name: string) => (page: Page) => page.getByText(name).click()

  const STATES: readonly State[] = [
    { name: 'self-check, empty', path: () => '/', ready: '.hand-in' },
    { name: 'self-check, running', path: () => '/', ready: '.checking', reach: running },
    { name: 'self-check, summary', path: () => '/', ready: '.bars', reach: checked },
    { name: 'self-check, findings', path: () => '/', ready: '.finding', reach: checkedTab('问题') },
    { name: 'self-check, gaps', path: () => '/', ready: '.gap', reach: checkedTab('缺漏') },
    { name: 'reports', path: () => '/reports', ready: '.list' },
    { name: 'reports, none match', path: () => '/reports?place=没有这个地方', ready: '.state.empty' },
    { name: 'report, text', path: () => `/reports/${later}`, ready: '.sentence' },
    { name: 'report, findings', path: () => `/reports/${later}`, ready: '.finding', reach: openTab('问题') },
    { name: 'report, coverage', path: () => `/reports/${later}`, ready: '.coverage', reach: openTab('覆盖度') },
    { name: 'report, shortfalls', path: () => `/reports/${later}`, ready: '.shortfalls', reach: openTab('自述不足') },
    { name: 'report, failed', path: () => `/reports/${unread}`, ready: '.state.failed' },
    { name: 'report, unknown', path: () => `/reports/${UNKNOWN}`, ready: '.state.failed' },
    { name: 'batches', path: () => '/batches', ready: '.list' },
    { name: 'batch, overview', path: () => batch, ready: '.overview' },
    { name: 'batch, heat map', path: () => `${batch}?view=heat`, ready: '.heat-canvas[data-drawn-in]' },
    { name: 'batch, table', path: () => `${batch}?view=table`, ready: '.matrix tbody a' },
    { name: 'batch, lists', path: () => `${batch}?view=lists`, ready: '.lists' },
    { name: 'batch, unknown', path: () => `/batches/${UNKNOWN}`, ready: '.state.failed' },
    { name: 'compare, nothing chosen', path: () => '/compare', ready: '.state.empty' },
    { name: 'compare, promises', path: () => `/compare?a=${earlier}&b=${later}`, ready: '.outcomes' },
    { name: 'frameworks', path: () => '/frameworks', ready: '.chapter' },
    {
      name: 'frameworks, import',
      path: () => '/frameworks',
      ready: '.import[open]',
      reach: unfold('导入本单位的指标表'),
    },
    { name: 'frameworks, weights', path: () => '/frameworks', ready: '.weights[open]', reach: unfold('本单位权重') },
  ]

  test.each(STATES)(
    '$name: nothing serious, nothing beyond the edge, no date for machines on any screen',
    async ({ path, ready, reach }) => {
      const look = async (page: Page) => {
        await reach?.(page)
        // Wider screens show the same page at other widths, so it is opened once for all of them.
        for (const screen of ['phone', 'desk', 'wall'] as const) {
          await page.setViewportSize(SCREENS[screen])
          await page.locator(ready).first().waitFor()
          expect(await seriousViolations(page), screen).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), screen).toBeLessThanOrEqual(
            0,
          )
          expect(await page.locator('body').innerText(), screen).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:/)
        }
      }
      // What is not there is an error to the browser as well.
      await onPage(path(), look, 'phone', path().includes(UNKNOWN) ? /404/ : undefined)
    },
  )

  test.each([
    ['report', () => `/reports/${later}`, '.finding'],
    ['batch', () => batch, '.spread'],
  ] as const)('on paper the %s shows its results and nothing to press', (_, path, results) =>
    onPage(path(), async (page) => {
      await page.locator(results).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      // The width of a sheet is that of a small screen, whose rules must not reach it.
      await page.setViewportSize({ width: 612, height: 900 })
      expect(await page.locator(results).first().isVisible()).toBe(true)
      expect(await page.locator('select:visible, input:visible').count()).toBe(0)
      expect(await page.locator('.toolbar:visible, .bar:visible, .steer:visible, .decide:visible').count()).toBe(0)
    }),
  )

  test('a person with a wrong address is told by the page, a program by the error', async () => {
    const wrong = new URL('/compare/nothing', service.address)
    const page = await fetch(wrong, { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect([page.status, page.headers.get('content-type')]).toEqual([404, expect.stringContaining('text/html')])
    expect(await (await fetch(wrong)).json()).toMatchObject({ code: 'route-unknown' })
  })

  describe('by the keyboard alone', () => {
    /** Presses Tab until what has the keyboard fits, as a person would. */
    const tabTo = async (page: Page, selector: string) => {
      for (let i = 0; i < 120; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return
      }
      throw new Error(`Tab never comes to ${selector}`)
    }

    test('self-check: paste, check, go to a finding and from it to its place', () =>
      onPage('/', async (page) => {
        await tabTo(page, '#draft')
        await page.keyboard.insertText(DRAFT_WITH_FAULTS)
        await tabTo(page, 'button[type=submit]')
        await page.keyboard.press('Enter')
        await page.locator('.required').waitFor()
        await tabTo(page, '[role=tab]')
        await page.keyboard.press('ArrowRight')
        await tabTo(page, '.finding button.quote')
        await page.keyboard.press('Enter')
        await page.locator('mark[data-chosen]:focus').waitFor()
      }))

    test('reports: open one and read it sentence by sentence', () =>
      onPage('/reports', async (page) => {
        await page.locator('.list a').first().waitFor()
        await tabTo(page, `a[href="/reports/${later}"]`)
        await page.keyboard.press('Enter')
        await page.locator('.sentence').first().waitFor()
        await tabTo(page, 'article')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        await page.locator('.sentence[data-sentence="1"]:focus').waitFor()
      }))

    test('batches: from the list over the heat map to a report', () =>
      onPage('/batches', async (page) => {
        await page.locator('.list a').first().waitFor()
        await tabTo(page, `a[href="${batch}"]`)
        await page.keyboard.press('Enter')
        await page.locator('.overview').waitFor()
        await tabTo(page, '[role=tab]')
        await page.keyboard.press('ArrowRight')
        await page.locator('.heat-canvas[data-drawn-in]').waitFor()
        await tabTo(page, '.heat-canvas')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await page.locator('.sentence').first().waitFor()
      }))

    test('compare: choose two', () =>
      onPage('/compare', async (page) => {
        await page.locator('.choice').waitFor()
        await tabTo(page, '.choice select')
        await page.keyboard.press('ArrowDown')
        await tabTo(page, 'label:last-child > select')
        for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown')
        await page.locator('.chart canvas').waitFor()
      }))

    test('frameworks: find an indicator and open it', () =>
      onPage('/frameworks', async (page) => {
        await page.locator('.chapter').first().waitFor()
        await tabTo(page, 'input[type=search]')
        await page.keyboard.insertText('政务诚信')
        await tabTo(page, '.gap summary')
        await page.getByText('怎样算写到').first().waitFor()
      }))
  })
})
