import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { complaintsOf } from './browser.js'

export const SCREENS = {
  desk: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
}
export type Screen = keyof typeof SCREENS

/** Runs `run` on a fresh page of the service and checks afterwards that the browser had nothing to complain about but what is `known`. */
export async function onPageOf(
  browser: Browser,
  address: string,
  path: string,
  run: (page: Page) => Promise<void>,
  screen: Screen = 'desk',
  known?: RegExp,
): Promise<void> {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'zh-CN', baseURL: address })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  try {
    await page.goto(path)
    await run(page)
  } finally {
    await context.close()
  }
  expect(complaints.filter((each) => known?.test(each) !== true)).toEqual([])
}
