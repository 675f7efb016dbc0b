import { readConfig, type Config } from '../config.js'
import { FajingError } from '../errors.js'
import { BACKUP_WORDS } from '../messages/cli.js'
import { say } from '../messages/say.js'
import { restoreBackup } from '../store/backup/restore-backup.js'
import { writeBackup } from '../store/backup/write-backup.js'

/** `fajing backup`: writes the embedded store into a file. @throws FajingError */
export async function backup(env: NodeJS.ProcessEnv, file: string): Promise<void> {
  await writeBackup(embedded(env).dataDirectory, file, new Date())
  process.stderr.write(`${say(BACKUP_WORDS.written, { file })}\n`)
}

/** `fajing restore`: puts a backup in place of the embedded store. @throws FajingError */
export async function restore(env: NodeJS.ProcessEnv, file: string, replace: boolean): Promise<void> {
  const { createdAt, reports } = await restoreBackup(embedded(env).dataDirectory, file, replace)
  process.stderr.write(`${say(BACKUP_WORDS.restored, { createdAt, reports })}\n`)
}

function embedded(env: NodeJS.ProcessEnv): Config {
  const config = readConfig(env)
  if (config.databaseUrl !== undefined) throw new FajingError('backup-needs-embedded')
  return config
}
