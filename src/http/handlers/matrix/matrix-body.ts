import type { z } from 'zod'
import { ownerOf, type Scope } from '../../../access/scope.js'
import { missingOf } from '../../../batch/expected-places.js'
import type { Expected } from '../../../batch/manifest.js'
import { distributionsOf, weakestAreas } from '../../../matrix/distribution.js'
import { indicatorUse } from '../../../matrix/indicator-use.js'
import { matrixOf } from '../../../matrix/matrix.js'
import { overYears } from '../../../matrix/over-years.js'
import type { Store } from '../../../store/open-store.js'
import { readProfile } from '../../../store/profiles.js'
import { readMeasures, readReportRows, type RowFilter } from '../../../store/report-rows.js'
import type { matrixSchema } from '../../matrix-schema.js'

/** The matrix of the reports in a scope that a filter leaves, under the weights of whoever has this scope. */
export async function matrixBody(
  store: Store,
  scope: Scope,
  filter: RowFilter & { readonly indicators: 'true' | 'false' },
  expected: readonly Expected[],
): Promise<z.infer<typeof matrixSchema>> {
  const reports = await readReportRows(store, scope, filter)
  const rows = matrixOf(reports, await readProfile(store, ownerOf(scope)))
  const distributions = distributionsOf(rows)
  return {
    rows: rows.map(({ id, path, indicators, ...row }) => ({
      reportId: id,
      ...row,
      province: path[0] ?? null,
      ...(filter.indicators === 'true' ? { indicators: [...indicators] } : {}),
    })),
    distributions,
    weakest: weakestAreas(distributions),
    indicators: indicatorUse(rows).map((use) => ({ ...use, levels: [...use.levels] })),
    overYears: overYears(rows).map((one) => ({ ...one, years: [...one.years] })),
    missing: missingOf(expected, reports),
    frameworks: await readMeasures(store, scope, filter.batch),
  }
}
