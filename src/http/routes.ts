import { addReport } from './handlers/add-report.js'
import { checkText } from './handlers/check-text.js'
import { compareReports } from './handlers/compare-reports.js'
import { deleteReport } from './handlers/delete-report.js'
import { exportReport } from './handlers/export-report.js'
import { health } from './handlers/health.js'
import { listFrameworks } from './handlers/list-frameworks.js'
import { listReports } from './handlers/list-reports.js'
import { readComparison } from './handlers/read-comparison.js'
import { readMedians } from './handlers/read-medians.js'
import { readReport } from './handlers/read-report.js'
import { readiness } from './handlers/readiness.js'
import type { Route } from './route.js'

/** What a process answers that serves nobody but its supervisor. */
export const HEALTH_ROUTES: readonly Route[] = [health, readiness]

/** Everything the service answers. */
export const ROUTES: readonly Route[] = [
  addReport,
  listReports,
  readReport,
  readComparison,
  compareReports,
  exportReport,
  deleteReport,
  checkText,
  listFrameworks,
  readMedians,
  ...HEALTH_ROUTES,
]
