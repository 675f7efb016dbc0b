import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { type Router } from 'express'

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>法镜 · 接口说明</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="interface"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#interface', deepLinking: true, validatorUrl: null })
`

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** A page to read the description of the interface; everything it needs comes from here. */
export function docsPage(description: object): Router {
  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const router = express.Router()
  router.get('/api/openapi.json', (_request, response) => void response.json(description))
  router.get('/api/docs', (_request, response) => void response.type('html').send(PAGE))
  router.get('/api/docs/start.js', (_request, response) => void response.type('js').send(START))
  for (const asset of ASSETS)
    router.get(`/api/docs/${asset}`, (_request, response) => response.sendFile(asset, { root }))
  return router
}
