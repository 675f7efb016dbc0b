import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice is installed with what reads the given kind of document. */
export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0
}

/**
 * Opens a document in LibreOffice without a window and saves it in another format.
 *
 * @param filter format with options, such as `csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1` for all sheets
 * @returns the files that came of it, by name
 * @throws where LibreOffice says anything of an error
 */
export function convert(name: string, bytes: Uint8Array, filter: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    const said = execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', out, join(folder, name)],
      {
        encoding: 'utf8',
        timeout: 100_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    if (/error/i.test(said)) throw new Error(said)
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
