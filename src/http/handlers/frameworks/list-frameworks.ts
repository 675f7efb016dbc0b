import { ownerOf } from '../../../access/scope.js'
import { indicatorId, type Framework } from '../../../framework/framework.js'
import { frameworksSchema, type FrameworkList } from '../../framework-schema.js'
import type { Route } from '../../route.js'

export const listFrameworks: Route = {
  method: 'get',
  path: '/api/v1/frameworks',
  summary: '可用的框架及其各项指标，包括本单位导入的',
  needs: 'author',
  answers: { 200: { description: '框架', schema: frameworksSchema } },
  errors: ['not-ready'],
  handle: async ({ response, parts, caller }) => {
    const { frameworks: installed } = parts.kit.value
    const { frameworks: offered } = await parts.kits.offered(ownerOf(caller.scope))
    const frameworks = offered.map((framework) => shown(framework, !installed.includes(framework)))
    response.json({ frameworks } satisfies FrameworkList)
  },
}

function shown(framework: Framework, imported: boolean): FrameworkList['frameworks'][number] {
  const { id, version, title, years, documentNumber = null, verified, source } = framework
  const chapters = framework.chapters.map((chapter) => ({
    number: chapter.number,
    title: chapter.title,
    indicators: chapter.indicators.map((each) => ({
      id: indicatorId(framework, each),
      number: each.number,
      title: each.title,
      area: each.area,
      group: each.group ?? null,
      scored: each.scored,
      weight: each.weight,
      guideline: each.guideline,
      example: each.example ?? null,
      scope:
        each.scope === undefined
          ? null
          : { levels: each.scope.levels ?? null, kinds: each.scope.kinds ?? null, reason: each.scope.reason },
      verified: each.verified,
      source: each.source,
    })),
  }))
  return { id, version, title, imported, years, documentNumber, verified, source, chapters }
}
