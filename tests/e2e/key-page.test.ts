import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { complaintsOf, hasBrowser, openBrowser, seriousViolations } from './browser.js'
import { SCREENS } from './on-page.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

const ADMIN = 'first-admin-key-0123456789-abcdefghij'
const HOSTILE = '<img src=x onerror=alert(1)>.txt'

describe.skipIf(!hasBrowser)('the page of a service with keys', () => {
  let service: Running
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  let report: string
  let batch: string

  beforeAll(async () => {
    service = await runService({ FAJING_ADMIN_KEY: ADMIN })
    browser = await openBrowser()
    const post = async (path: string) => {
      const form = new FormData()
      form.set('file', new Blob([SAMPLE_REPORT]), HOSTILE)
      const headers = { authorization: `Bearer ${ADMIN}` }
      const answer = await fetch(new URL(path, service.address), { method: 'POST', body: form, headers })
      return answer.headers.get('location') ?? ''
    }
    report = await post('/api/v1/reports')
    await service.finished(report, ADMIN)
    batch = await post('/api/v1/batches')
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })
  beforeEach(async () => {
    context = await browser.newContext({ acceptDownloads: true })
    page = await context.newPage()
    complaints = complaintsOf(page)
  })
  afterEach(() => context.close())

  const at = (path: string) => new URL(path, service.address).href
  const give = async (key: string) => {
    await page.getByLabel('密钥', { exact: true }).fill(key)
    await page.getByRole('button', { name: '继续' }).click()
  }

  test('asks for the key, says when it is wrong, and goes on with the right one', async () => {
    await page.goto(at('/reports'))
    await page.getByRole('dialog').waitFor()
    for (const screen of Object.values(SCREENS)) {
      await page.setViewportSize(screen)
      expect(await seriousViolations(page)).toEqual([])
    }
    await give('not-the-key')
    await page.getByRole('alert').filter({ hasText: '密钥无效' }).waitFor()
    await give(ADMIN)
    await page.getByText('云岭县', { exact: false }).first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.reload()
    await page.getByText('云岭县', { exact: false }).first().waitFor()
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([])
    expect(await page.evaluate('document.cookie + JSON.stringify(localStorage)')).not.toContain(ADMIN)
  })

  test('a user without a key is told what the service said', async () => {
    await page.goto(at('/reports'))
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('需要密钥').waitFor()
  })

  test('downloads carry the key, and events of a batch do', async () => {
    await page.goto(at(batch.replace('/api/v1', '')))
    await give(ADMIN)
    await expect.poll(async () => page.locator('main').innerText(), { timeout: 20_000 }).toMatch(/完成/)
    await page.goto(at(report.replace('/api/v1', '')))
    await page.locator('summary', { hasText: '导出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download][href*="format=json"]').click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.json$/)
    expect(await download.failure()).toBeNull()
  })

  test('a file name that is HTML is shown as it is', async () => {
    await page.goto(at('/reports'))
    await give(ADMIN)
    await page.getByText(SAMPLE_REPORT.slice(0, 8), { exact: false }).first().waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(complaints.filter((one) => !one.includes('401'))).toEqual([])
  })
})
