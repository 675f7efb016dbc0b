import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateReports } from '../support/generate-reports.js'
import { writeZip } from '../support/write-zip.js'
import { hasBrowser, openBrowser } from './browser.js'
import { onPageOf } from './on-page.js'
import { runService, type Running } from './running-service.js'

const REPORTS = generateReports(10)

describe.skipIf(!hasBrowser)('the batch page in Chromium', () => {
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
  const chooser = (page: Page) => page.locator('input[type=file]').first()
  const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
  const zip = {
    name: 'reports.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      writeZip([...REPORTS.map(({ file, text }) => ({ name: file, bytes: text })), { name: '空.txt', bytes: '' }]),
    ),
  }
  const start = (page: Page) => page.getByRole('button', { name: '上传并分析' }).click()
  const ended = (page: Page) => page.locator('.batch-done').waitFor({ timeout: 60_000 })

  test('an archive is handed in, followed over a reload, and read down to a report', () =>
    onPage('/batches', async (page) => {
      await page.getByText('还没有批次').waitFor()
      await chooser(page).setInputFiles(zip)
      await page.getByLabel('批次名称').fill('县级报告')
      await page.getByText('清单与应报送名单').click()
      await page.getByLabel('应报送名单').fill('无名县,2020')
      await start(page)
      await page.getByRole('heading', { name: '县级报告' }).waitFor()
      await page.reload()
      await ended(page)
      await page.locator('.stage-counts', { hasText: '完成 10' }).waitFor()
      const figures = await page.locator('.key-figures').innerText()
      expect(figures.replace(/\s+/g, ' ')).toContain(
        `逾期公开 ${REPORTS.filter(({ late }) => late).length} 四项内容有缺`,
      )

      await page.getByRole('tab', { name: '名单' }).click()
      await page.locator('.lists', { hasText: '无名县' }).waitFor()
      await page.locator('.lists', { hasText: '空.txt' }).getByText('文件').first().waitFor()

      await page.getByRole('tab', { name: '明细表' }).click()
      await page.getByRole('button', { name: '名次' }).click()
      expect(await page.locator('th[aria-sort]').innerText()).toContain('名次')
      await page.getByLabel('只看').selectOption('incomplete')
      const incomplete = await incompleteIn(new URL(page.url()).pathname)
      expect(incomplete).toBeGreaterThan(0)
      await expect.poll(() => page.locator('.matrix tbody th').count()).toBe(incomplete)
      await page.locator('.matrix tbody a').first().click()
      await page.locator('.sentence').first().waitFor()
      await page.goBack()
      await expect.poll(() => page.locator('.matrix tbody th').count()).toBe(incomplete)
    }))

  test('an upload that a reload breaks off goes on by itself', () =>
    onPage('/batches', async (page) => {
      let held = 0
      await page.route('**/api/v1/batches', (route) => {
        if (route.request().method() !== 'POST' || held++ > 0) return route.continue()
        // The first try never gets through.
      })
      await chooser(page).setInputFiles(zip)
      await page.getByLabel('批次名称').fill('断线重传')
      await start(page)
      await page.getByRole('button', { name: '取消上传' }).waitFor()
      await expect.poll(() => held).toBe(1)
      await page.reload()
      await page.getByRole('heading', { name: '断线重传' }).waitFor()
      await ended(page)
      await page.goto('/batches')
      await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
    }))

  test('a paused batch is cancelled, and what was left is tried again', async () => {
    const form = new FormData()
    // Other places than the archive's: of the same they would be newer revisions, and leave its matrix.
    for (const { file, text: words } of generateReports(50).slice(10))
      form.append('file', new Blob([`${words}\n停`]), file)
    const response = await fetch(new URL('/api/v1/batches', service.address), { method: 'POST', body: form })
    const location = response.headers.get('location') ?? ''
    await fetch(new URL(`${location}/pause`, service.address), { method: 'POST' })
    await onPage(location.replace('/api/v1', ''), async (page) => {
      page.removeAllListeners('dialog')
      page.on('dialog', (dialog) => void dialog.accept())
      await page.getByRole('button', { name: '继续' }).waitFor()
      await page.reload()
      await page.locator('.batch-paused').waitFor()
      // Not a press on the button itself: it is gone before the dialog lets go of the key.
      await page.getByRole('button', { name: '取消' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('.batch-cancelled').waitFor()
      await page.getByRole('button', { name: '重试失败的' }).click()
      await page.locator('.batch-running, .batch-done').waitFor()
    })
  })

  test('more files than a batch takes are refused before they travel', () =>
    onPage('/batches', async (page) => {
      await chooser(page).setInputFiles(Array.from({ length: 5001 }, (_, i) => text(`${i}.txt`, '县')))
      await page.getByRole('alert').filter({ hasText: '一批最多 5000 个' }).waitFor()
      expect(await page.getByRole('button', { name: '上传并分析' }).isDisabled()).toBe(true)
    }))

  test('a batch that nobody knows is named', async () => {
    const context = await browser.newContext({ baseURL: service.address, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto('/batches/0199aaaa-0000-7000-8000-000000000000')
    await page.getByRole('alert').waitFor()
    await context.close()
  })

  const incompleteIn = async (path: string) => {
    const { rows } = (await (await fetch(new URL(`/api/v1${path}/matrix`, service.address))).json()) as {
      rows: { parts: Record<string, string> }[]
    }
    return rows.filter(({ parts }) => Object.values(parts).includes('absent')).length
  }
})
