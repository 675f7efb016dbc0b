import type { z } from 'zod'
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
import { LOCAL_OWNER } from '../../owner.js'

/** The matrix of the reports that a filter leaves, under the owner's weights. */
export async function matrixBody(
  store: Store,
  filter: RowFilter & { readonly indicators: 'true' | 'false' },
  expected: readonly Expected[],
): Promise<z.infer<typeof matrixSchema>> {
  const reports = await readReportRows(store, LOCAL_OWNER, filter)
  const rows = matrixOf(reports, await readProfile(store, LOCAL_OWNER))
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
    frameworks: await readMeasures(store, LOCAL_OWNER, filter.batch),
  }
}
