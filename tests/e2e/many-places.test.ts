import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataDirectory } from '../support/data-directory.js'
import { generateReports } from '../support/generate-reports.js'
import { multiplyReports } from '../support/multiply-reports.js'
import { hasBrowser, openBrowser } from './browser.js'
import { onPageOf } from './on-page.js'
import { runService, type Running } from './running-service.js'

const MANY = 3000

describe.skipIf(!hasBrowser)('a batch of many places in Chromium', () => {
  let directory: string
  let service: Running
  let browser: Browser
  let path: string

  beforeAll(async () => {
    directory = await dataDirectory()
    const env = { FAJING_DATA_DIR: directory }
    service = await runService(env)
    const form = new FormData()
    for (const { file, text } of generateReports(10)) form.append('file', new Blob([text]), file)
    path = (await service.finishedBatch(form)).replace('/api/v1', '')
    await service.stop()
    await multiplyReports(directory, MANY)
    service = await runService(env)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
    await rm(directory, { recursive: true })
  })

  test(`${MANY} places are drawn in under a second, and the table draws what is in sight`, async () => {
    await onPageOf(browser, service.address, `${path}?view=heat`, async (page) => {
      const canvas = page.locator('.heat-canvas[data-drawn-in]')
      await canvas.waitFor()
      const rows = Number((await canvas.getAttribute('aria-label'))?.match(/\d+/)?.[0])
      const drawnIn = Number(await canvas.getAttribute('data-drawn-in'))
      expect(rows).toBeGreaterThanOrEqual(MANY)
      expect(drawnIn).toBeLessThan(1000)
      await canvas.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('.readout').innerText()).toContain('制度体系')

      await page.getByRole('tab', { name: '明细表' }).click()
      await page.locator('.matrix tbody a').first().waitFor()
      expect(await page.locator('.matrix tbody tr').count()).toBeLessThan(80)
      await page.evaluate('document.querySelector(".matrix").scrollTo(0, 1e9)')
      await page.locator(`.matrix tr[aria-rowindex="${rows + 1}"]`).waitFor()
      await page.locator('.filters').getByLabel('省份').selectOption('第7省')
      // One place in 31; which reports are copied once more than others is the planner's choice.
      await expect.poll(() => page.locator('.filters output').innerText()).toMatch(/^(?:9\d|100) \//)
    })
  })
})
