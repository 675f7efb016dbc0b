import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'
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
  router.get(PAGE_PATHS, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: directory, cacheControl: false })
  })
  return router
}
