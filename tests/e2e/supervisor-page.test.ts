import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser, seriousViolations } from './browser.js'
import { DRAFT_WITH_FAULTS } from './draft-with-faults.js'
import { onPageOf } from './on-page.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

describe.skipIf(!hasBrowser)('what a supervisor does in Chromium', () => {
  let service: Running
  let browser: Browser
  let earlier: string
  let later: string

  beforeAll(async () => {
    service = await runService({})
    browser = await openBrowser()
    earlier = await stored('2022.txt', SAMPLE_REPORT)
    later = await stored('2023.txt', DRAFT_WITH_FAULTS)
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  const stored = async (fileName: string, text: string): Promise<string> =>
    (await service.finished(await service.handIn(fileName, text))).id
  const keptWeights = async () => (await fetch(new URL('/api/v1/profiles', service.address))).json()
  const onPage = (path: string, run: (page: Page) => Promise<void>) => onPageOf(browser, service.address, path, run)

  test('findings are reviewed without a mouse, and the reviews stay', () =>
    onPage(`/reports/${later}`, async (page) => {
      await page.locator('.finding .decide').first().waitFor()
      await page.locator('.finding').first().focus()
      await page.keyboard.press('j')
      const claim = await page.locator('.finding:focus').getAttribute('data-claim')
      await page.keyboard.press('x')
      await page.keyboard.type('与附件核对，数字分属两类案件')
      await page.keyboard.press('Tab')
      await page.keyboard.type('王审核')
      await page.keyboard.press('Enter')
      const record = page.locator(`.finding[data-claim="${claim ?? ''}"] .record`)
      await record.filter({ hasText: '驳回 王审核：与附件核对' }).waitFor()
      await page.reload()
      await record.waitFor()
      await page.getByText('已复核 1 项').waitFor()
      expect(await seriousViolations(page)).toEqual([])
    }))

  test('a part is judged by the keyboard alone', () =>
    onPage(`/reports/${later}`, async (page) => {
      const part = page.locator('.required li', { hasText: '下一年度主要安排' })
      await part.locator('[aria-expanded]').waitFor()
      await part.focus()
      await page.keyboard.press('e')
      await part.getByLabel('应为').selectOption({ label: '缺' })
      await part.getByLabel('理由').fill('只有口号')
      await part.getByLabel('复核人').fill('王审核')
      await page.keyboard.press('Enter')
      await part.locator('.record', { hasText: '更正 王审核：只有口号' }).waitFor()
      expect(await seriousViolations(page)).toEqual([])
    }))

  test('other revisions of the same year are listed, with a way to compare them', async () => {
    const mended = await stored('2023-2.txt', DRAFT_WITH_FAULTS.replace('决策暂行', '决策程序暂行'))
    await onPage(`/reports/${mended}`, async (page) => {
      await page.getByText('同一单位同一年度的其他版本（1）').click()
      await page.getByRole('link', { name: '第 1 版（非现行）' }).waitFor()
      await page.getByRole('link', { name: '与本版对比' }).click()
      await page.waitForURL(`**/compare?a=${later}&b=${mended}`)
    })
    await fetch(new URL(`/api/v1/reports/${mended}`, service.address), { method: 'DELETE' })
  })

  test('a level is set right, and the score is shown beside the machine’s', () =>
    onPage(`/reports/${later}`, async (page) => {
      await page.getByRole('tab', { name: '覆盖度' }).click()
      const row = page
        .locator('.coverage details')
        .filter({ hasText: /有举措|有实据/ })
        .first()
      await row.locator('summary').click()
      await row.getByRole('button', { name: '更正' }).click()
      await row.getByLabel('应为').selectOption({ label: '未写到' })
      await row.getByLabel('理由').fill('只是标题')
      await row.getByLabel('复核人').fill('李审核')
      await page.keyboard.press('Enter')
      await page.locator('.review-state', { hasText: '覆盖度：机器' }).waitFor()
    }))

  test('files are saved under the name of the report', () =>
    onPage(`/reports/${later}`, async (page) => {
      await page.locator('summary', { hasText: '导出' }).click()
      for (const [name, ending] of [
        ['审查意见书（Word）', '.docx'],
        ['SARIF', '.sarif'],
      ] as const) {
        const saved = page.waitForEvent('download')
        await page.getByRole('link', { name }).click()
        expect((await saved).suggestedFilename()).toMatch(new RegExp(`云岭县.*\\${ending}$`))
      }
    }))

  test('promises of a year stand beside what the next year says of them', () =>
    onPage(`/compare?a=${earlier}&b=${later}`, async (page) => {
      await page.getByRole('heading', { name: '甲的计划，乙怎么说' }).waitFor()
      await page.locator('.passages', { hasText: '充实乡镇执法力量' }).first().waitFor()
      expect(await page.locator('.outcomes li').count()).toBe(4)
      expect(await seriousViolations(page)).toEqual([])
    }))

  test('a table is imported, and weights change stored scores', () =>
    onPage('/frameworks', async (page) => {
      await page.getByText('导入本单位的指标表').click()
      const table = '指标名称,权重\n重大行政决策合法性审查,10\n行政复议与应诉,20\n'
      await page
        .getByLabel('指标表', { exact: true })
        .setInputFiles({ name: '本县指标.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.getByRole('button', { name: '导入', exact: true }).click()
      await page.getByText('已导入').waitFor()
      await page.locator('.editions', { hasText: '本县指标' }).waitFor()
      await page.getByText('本单位权重').click()
      await page.getByLabel('政府职能').first().fill('5')
      await page.getByText('各指标（').click()
      await page.locator('.weights select').selectOption({ label: '法治政府建设实施纲要（2021-2025年）' })
      await page.getByLabel('加大重点领域执法力度').fill('0')
      await page.getByRole('button', { name: '试算变化' }).click()
      await page.getByText('2 份报告中有 2 份的覆盖度或名次会变').waitFor()
      expect(await seriousViolations(page)).toEqual([])
      expect(await keptWeights()).toEqual({ areas: {}, indicators: {} })
      await page.getByRole('button', { name: '保存并使用' }).click()
      await page.getByText('已保存').waitFor()
      expect(await keptWeights()).toEqual({ areas: { functions: 5 }, indicators: { 'outline-2021-2025/14': 0 } })
      await page.getByRole('button', { name: '恢复原权重' }).click()
      await page.getByText('2 份报告中有 2 份的覆盖度或名次会变').waitFor()
      await page.getByRole('button', { name: '保存并使用' }).click()
      await expect.poll(keptWeights).toEqual({ areas: {}, indicators: {} })
    }))

  test('administrators see the queues, and nothing is asked of other hosts', async () => {
    const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const response = await page.goto('/admin/queues')
    expect(response?.headers()['content-security-policy']).toContain("default-src 'self'")
    await page.getByRole('link', { name: 'reports' }).first().waitFor()
    expect(asked.filter((url) => !url.startsWith(service.address) && !url.startsWith('data:'))).toEqual([])
    await context.close()
  })
})
