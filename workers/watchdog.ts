import { writeSync } from 'node:fs'
import { Session } from 'node:inspector'
import { workerData } from 'node:worker_threads'
import type { Watch } from '../src/watchdog/keep-watch.js'
import { Stillness, TICK } from '../src/watchdog/stillness.js'

const STDERR = 2

/** Milliseconds that the process may take to end in its own way. */
const FAREWELL = 5000

const { heart, seconds, lastWords, exitCode } = workerData as Watch
const beats = new Int32Array(heart)
const stillness = new Stillness((seconds * 1000) / TICK)

const sleep = (milliseconds: number) => Atomics.wait(beats, 1, 0, milliseconds)

do sleep(TICK)
while (!stillness.look(Atomics.load(beats, 0)))

// A stream of this thread would be written by the main thread.
writeSync(STDERR, lastWords)
// A thread cannot end its process, and the first process of a container cannot kill itself. The inspector reaches into loops of the main thread.
const session = new Session()
session.connectToMainThread()
session.post('Runtime.evaluate', { expression: `process.reallyExit(${exitCode})` })
sleep(FAREWELL)
// It is held in a call of the system, where nothing reaches it.
process.kill(process.pid, 'SIGKILL')
