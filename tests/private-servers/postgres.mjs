import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findProgram, freePort, run } from './programs.mjs'

/** Debian keeps the programs of each version here, and not on PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** Starts a PostgreSQL of its own on a free port; undefined where the programs are not on the machine. */
export async function startPostgres() {
  const folders = await debianFolders()
  const initdb = findProgram('initdb', folders)
  const pgCtl = findProgram('pg_ctl', folders)
  if (initdb === undefined || pgCtl === undefined) return undefined
  const directory = await mkdtemp(join(tmpdir(), 'fajing-postgres-'))
  const user = await otherThanRoot(directory)
  if (user === undefined) return undefined
  const data = join(directory, 'data')
  const port = await freePort()
  const as = { ...user, cwd: directory }
  await run(initdb, ['-D', data, '-U', 'fajing', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], as)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory} -c fsync=off`
  await run(pgCtl, ['-D', data, '-w', '-l', join(directory, 'log'), '-o', options, 'start'], { ...as, detached: true })
  const stop = async () => {
    await run(pgCtl, ['-D', data, '-m', 'immediate', 'stop'], as)
    await rm(directory, { recursive: true, force: true })
  }
  return { url: `postgres://fajing@127.0.0.1:${port}/postgres`, stop }
}

async function debianFolders() {
  try {
    const versions = await readdir(DEBIAN)
    return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** initdb refuses root: then it runs as the user that Debian's package makes, who gets the folder. */
async function otherThanRoot(directory) {
  if (userInfo().uid !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)])
    if (uid === undefined || gid === undefined) continue
    await chown(directory, uid, gid)
    return { uid, gid }
  }
  return undefined
}

async function idOf(which, name) {
  const id = Number(await run('id', [which, name]).catch(() => NaN))
  return Number.isInteger(id) ? id : undefined
}
