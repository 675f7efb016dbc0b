import { expect, it } from 'vitest'
import { Precedence } from './precedence.js'

const LONG = 60_000

it('lets work that goes before come to its end', async () => {
  const precedence = new Precedence()
  const order: string[] = []
  let end: () => void = () => undefined
  const first = precedence.first(() => new Promise<void>((resolve) => (end = resolve)).then(() => order.push('first')))
  const after = precedence.after(() => Promise.resolve(order.push('after')), LONG)
  end()
  await Promise.all([first, after])
  expect(order).toEqual(['first', 'after'])
})

it('waits for the last of several, and for one that fails', async () => {
  const precedence = new Precedence()
  const order: string[] = []
  const fault = precedence.first(() => Promise.reject(new Error('away'))).catch(() => order.push('fault'))
  const last = precedence.first(() => new Promise((resolve) => setTimeout(resolve, 20)).then(() => order.push('last')))
  await precedence.after(() => Promise.resolve(order.push('after')), LONG)
  await Promise.all([fault, last])
  expect(order).toEqual(['fault', 'last', 'after'])
})

it('waits no longer than its patience, and not at all where nothing is at hand', async () => {
  const precedence = new Precedence()
  expect(await precedence.after(() => Promise.resolve('free'), LONG)).toBe('free')
  void precedence.first(() => new Promise(() => undefined))
  expect(await precedence.after(() => Promise.resolve('late'), 10)).toBe('late')
})
