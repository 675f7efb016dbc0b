import { addReport } from './handlers/add-report.js'
import { checkText } from './handlers/check-text.js'
import { addBatch } from './handlers/batches/add-batch.js'
import { batchEvents } from './handlers/batches/batch-events.js'
import { batchLabels } from './handlers/batches/batch-labels.js'
import { deleteBatch } from './handlers/batches/delete-batch.js'
import { exportBatch } from './handlers/batches/export-batch.js'
import { listBatches } from './handlers/batches/list-batches.js'
import { listItems } from './handlers/batches/list-items.js'
import { readBatch } from './handlers/batches/read-batch.js'
import { steerRoutes } from './handlers/batches/steer-batch.js'
import { commentSource } from './handlers/comment-source.js'
import { compareReports } from './handlers/compare-reports.js'
import { deleteReport } from './handlers/delete-report.js'
import { exportReport } from './handlers/export-report.js'
import { health } from './handlers/health.js'
import { frameworkTemplate } from './handlers/frameworks/framework-template.js'
import { importFrameworkRoute } from './handlers/frameworks/import-framework.js'
import { listFrameworks } from './handlers/frameworks/list-frameworks.js'
import { removeFrameworkRoute } from './handlers/frameworks/remove-framework.js'
import { listReports } from './handlers/list-reports.js'
import { metrics } from './handlers/metrics.js'
import { previewProfile } from './handlers/matrix/preview-profile.js'
import { getProfile, putProfile } from './handlers/matrix/profile.js'
import { readBatchMatrix, readMatrix } from './handlers/matrix/read-matrix.js'
import { readComparison } from './handlers/read-comparison.js'
import { readMedians } from './handlers/read-medians.js'
import { readReport } from './handlers/read-report.js'
import { addReviewRoute, listReviews, readLabels } from './handlers/reviews/reviews.js'
import { readiness } from './handlers/readiness.js'
import { listAudit } from './handlers/access/list-audit.js'
import { addKeyRoute, listKeys, revokeKeyRoute } from './handlers/access/keys.js'
import type { Route } from './route.js'

/** What a process answers that serves nobody but its supervisor. */
export const HEALTH_ROUTES: readonly Route[] = [health, readiness, metrics]

/** Everything the service answers. */
export const ROUTES: readonly Route[] = [
  addReport,
  listReports,
  readReport,
  readComparison,
  compareReports,
  exportReport,
  commentSource,
  deleteReport,
  checkText,
  listFrameworks,
  importFrameworkRoute,
  frameworkTemplate,
  removeFrameworkRoute,
  addBatch,
  listBatches,
  readBatch,
  listItems,
  batchEvents,
  ...steerRoutes,
  exportBatch,
  batchLabels,
  deleteBatch,
  readBatchMatrix,
  readMatrix,
  readMedians,
  getProfile,
  putProfile,
  previewProfile,
  addReviewRoute,
  listReviews,
  readLabels,
  listKeys,
  addKeyRoute,
  revokeKeyRoute,
  listAudit,
  ...HEALTH_ROUTES,
]
