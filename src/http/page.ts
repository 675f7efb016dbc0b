import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { Router, type Response } from 'express'
import { projectPath } from './project-path.js'

/** Addresses that belong to the page: it shows each by itself, so a reload or a link from elsewhere must reach it. */
const PAGE_PATHS = ['/', '/reports', '/reports/:id', '/batches', '/batches/:id', '/frameworks', '/compare']

const YEAR = '365d'

/** The built page and its files, compressed. Files whose names carry a hash of their content are kept for ever. */
export function page(): Router {
  const directory = projectPath('web/dist')
  const router = Router()
  // Without a build there is no page, and its addresses are as unknown as any other.
  if (!existsSync(directory)) return router
  router.use(compression())
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: YEAR, index: false }))
  router.use(express.static(directory, { index: false }))
  const show = (response: Response) =>
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: directory, cacheControl: false })
  router.get(PAGE_PATHS, (_request, response) => show(response))
  // A person with a browser and a wrong address is told so by the page; programs get the error as they do elsewhere.
  router.use((request, response, next) => {
    if (request.method !== 'GET' || request.path.startsWith('/api/') || request.accepts(['json', 'html']) !== 'html')
      next()
    else show(response.status(404))
  })
  return router
}
