import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { acceptReport } from '../../src/store/accept-report.js'
import { restoreBackup } from '../../src/store/backup/restore-backup.js'
import { writeBackup } from '../../src/store/backup/write-backup.js'
import { openPools } from '../../src/store/open-pools.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { putEmptyStore } from '../support/data-directory.js'
import { sampleAnalysis } from './sample-analysis.js'

let directory: string
let data: string
let file: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-backup-'))
  data = join(directory, 'data')
  file = join(directory, 'backup.tar.gz')
  await putEmptyStore(data)
})

afterEach(() => rm(directory, { recursive: true }))

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const pools = await openPools({ databaseUrl: undefined, dataDirectory: data }, () => undefined)
  try {
    return await use(await openStore(pools.store))
  } finally {
    await pools.close()
  }
}

async function analysed(store: Store, content: string): Promise<void> {
  const { id } = await acceptReport(store, {
    owner: 'a',
    incoming: { bytes: Buffer.from(content) },
    facts: {},
    framework: '',
    versions: { engine: '1', models: '1' },
  })
  await saveAnalysis(store, id, textOfLines(content, 'txt'), sampleAnalysis(content, 2020), null)
}

const reports = () =>
  withStore(async (store) => (await store.selectFrom('reports').select('issuer').execute()).map(({ issuer }) => issuer))

const NOW = new Date('2026-06-01')

test('what is backed up comes back, and what was there before is kept aside', async () => {
  await withStore((store) => analysed(store, '云亭区'))
  await mkdir(join(data, 'frameworks'), { recursive: true })
  await writeFile(join(data, 'frameworks', 'own.yaml'), 'id: own\n')
  await writeBackup(data, file, NOW)
  await withStore((store) => analysed(store, '岚溪县'))
  await writeFile(join(data, 'frameworks', 'own.yaml'), 'id: later\n')
  await expect(restoreBackup(data, file, false)).rejects.toMatchObject({ code: 'restore-would-replace' })
  expect(await restoreBackup(data, file, true)).toEqual({ createdAt: NOW.toISOString(), reports: 1 })
  expect(await reports()).toEqual(['云亭区'])
  expect(await readFile(join(data, 'frameworks', 'own.yaml'), 'utf8')).toBe('id: own\n')
  expect((await readdir(data)).filter((name) => name.includes('-before-restore-'))).toHaveLength(2)
})

test('a backup goes into an empty directory, and a broken one changes nothing', async () => {
  await withStore((store) => analysed(store, '云亭区'))
  await writeBackup(data, file, NOW)
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, whole.length / 2))
  await expect(restoreBackup(data, file, true)).rejects.toMatchObject({ code: 'backup-broken' })
  await writeFile(file, 'no archive')
  await expect(restoreBackup(data, file, true)).rejects.toMatchObject({ code: 'backup-broken' })
  expect(await reports()).toEqual(['云亭区'])
  await writeFile(file, whole)
  data = join(directory, 'other')
  await restoreBackup(data, file, false)
  expect(await reports()).toEqual(['云亭区'])
  expect(await readdir(data)).toEqual(['pglite'])
})

test('a store in use is left alone', async () => {
  await withStore(async () => {
    await expect(writeBackup(data, file, NOW)).rejects.toMatchObject({ code: 'data-dir-in-use' })
  })
  await writeBackup(data, file, NOW)
  await withStore(async () => {
    await expect(restoreBackup(data, file, true)).rejects.toMatchObject({ code: 'data-dir-in-use' })
  })
  await rm(data, { recursive: true })
  await expect(writeBackup(data, file, NOW)).rejects.toMatchObject({ code: 'store-not-made' })
})
