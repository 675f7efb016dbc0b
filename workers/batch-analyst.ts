import { runAnalyst } from '../src/cli/batch/analyst.js'
import type { AnalystOptions } from '../src/cli/batch/messages-between.js'

runAnalyst(JSON.parse(process.argv[2] ?? '{"asked":[]}') as AnalystOptions)
