import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { eventually, findProgram, freePort, run } from './programs.mjs'

/** Debian keeps the programs of each version here, and not on PATH. */
const DEBIAN = '/usr/lib/postgresql'

/** Starts a PostgreSQL of its own on a free port, below the folder given or a temporary one; undefined where the programs are not on the machine. */
export async function startPostgres({ folder = tmpdir() } = {}) {
  const folders = await debianFolders()
  const initdb = findProgram('initdb', folders)
  const pgCtl = findProgram('pg_ctl', folders)
  if (initdb === undefined || pgCtl === undefined) return undefined
  const directory = await mkdtemp(join(folder, 'fajing-postgres-'))
  const user = await otherThanRoot(directory)
  if (user === undefined) return undefined
  const data = join(directory, 'data')
  const port = await freePort()
  const as = { ...user, cwd: directory }
  await run(initdb, ['-D', data, '-U', 'fajing', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], as)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory} -c fsync=off`
  const start = () =>
    run(pgCtl, ['-D', data, '-w', '-l', join(directory, 'log'), '-o', options, 'start'], { ...as, detached: true })
  await start()
  const mainPid = async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
  return {
    url: `postgres://fajing@127.0.0.1:${port}/postgres`,
    // The processes of the one that was killed go within a moment; until then the new one refuses their memory.
    start: () => eventually(start),
    kill: async () => {
      const pid = await mainPid()
      process.kill(pid, 'SIGKILL')
      await eventually(() => gone(pid))
    },
    stop: async () => {
      await run(pgCtl, ['-D', data, '-m', 'immediate', 'stop'], as)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function gone(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return
  }
  throw new Error(`process ${pid} is still there`)
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
