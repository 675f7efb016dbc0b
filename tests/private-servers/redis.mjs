import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, findProgram, freePort } from './programs.mjs'

/** Starts a Redis of its own on the port given or a free one; undefined where the program is not on the machine. */
export async function startRedis({ policy = 'noeviction', port, appendOnly = false } = {}) {
  const program = findProgram('redis-server')
  if (program === undefined) return undefined
  const directory = await mkdtemp(join(tmpdir(), 'fajing-redis-'))
  const chosen = port ?? (await freePort())
  const kept = [
    '--save',
    '',
    '--appendonly',
    appendOnly ? 'yes' : 'no',
    '--appendfsync',
    'everysec',
    '--dir',
    directory,
  ]
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--maxmemory-policy', policy, ...kept]
  let server
  const start = async () => {
    server = spawn(program, args, { stdio: 'ignore' })
    await eventually(() => answers(chosen))
  }
  const end = async (signal) => {
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  await start()
  return {
    url: `redis://127.0.0.1:${chosen}`,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) await end('SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function answers(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('PING\r\n'))
    socket.on('data', resolve).on('error', reject)
  })
}
