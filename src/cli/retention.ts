import { readConfig } from '../config.js'
import { RETENTION_WORDS as WORDS } from '../messages/cli.js'
import { say } from '../messages/say.js'
import { countExpired, deleteExpired, EXPIRING } from '../store/retention/expired.js'
import { withStoreThatIs } from './with-store.js'

/** `fajing retention`: tells what is kept no longer, and deletes it only where asked to. @throws FajingError data-dir-in-use, store-not-made */
export async function retention(env: NodeJS.ProcessEnv, options: { format: string; delete?: boolean }): Promise<void> {
  const config = readConfig(env)
  const work = options.delete === true ? deleteExpired : countExpired
  const counts = await withStoreThatIs(config, (store) => work(store, config.keep, new Date()))
  const lines = EXPIRING.map((kind) => `  ${say(WORDS[kind], { n: counts[kind] })}`)
  const head = say(options.delete === true ? WORDS.deleted : WORDS.wouldDelete)
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ schema: 'fajing.retention/1', deleted: options.delete === true, ...counts })}\n`
      : `${[head, ...lines].join('\n')}\n`,
  )
}
