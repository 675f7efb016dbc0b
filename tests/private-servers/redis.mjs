import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, findProgram, freePort } from './programs.mjs'

/** Starts a Redis of its own on the port given or a free one; undefined where the program is not on the machine. */
export async function startRedis({ policy = 'noeviction', port } = {}) {
  const program = findProgram('redis-server')
  if (program === undefined) return undefined
  const directory = await mkdtemp(join(tmpdir(), 'fajing-redis-'))
  const chosen = port ?? (await freePort())
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--dir', directory]
  const server = spawn(program, [...args, '--maxmemory-policy', policy], { stdio: 'ignore' })
  const stop = async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    await rm(directory, { recursive: true, force: true })
  }
  await eventually(() => answers(chosen))
  return { url: `redis://127.0.0.1:${chosen}`, stop }
}

function answers(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('PING\r\n'))
    socket.on('data', resolve).on('error', reject)
  })
}
