import { templateWorkbook } from '../../../framework/importing/template.js'
import type { Route } from '../../route.js'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const frameworkTemplate: Route = {
  method: 'get',
  path: '/api/v1/frameworks/template',
  summary: '指标表模板（Excel），填好后即可导入',
  needs: 'supervisor',
  answers: { 200: { description: 'XLSX 文件' } },
  errors: [],
  handle: async ({ response }) => {
    response
      .attachment('指标表模板.xlsx')
      .type(XLSX)
      .send(await templateWorkbook())
  },
}
