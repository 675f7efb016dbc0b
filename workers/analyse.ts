import { work } from '../src/cli/work.js'

await work(process.env)
