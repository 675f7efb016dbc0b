import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadOptions } from '../src/export/batch-thread.js'
import { writeInThread } from '../src/export/write-in-thread.js'

if (parentPort !== null) await writeInThread(workerData as ThreadOptions, parentPort)
