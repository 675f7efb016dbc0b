#!/usr/bin/env node
import { Command, Option } from 'commander'
import { ROLES } from '../access/role.js'
import { FajingError } from '../errors.js'
import { check } from './check.js'
import { ENGINE } from '../engine.js'
import { EXPORT_FORMATS } from './export-formats.js'
import { fileTrouble } from './file-bytes.js'
import { inChinese } from './usage.js'
import { COMMANDS } from '../messages/cli.js'
import { say } from '../messages/say.js'

const program = inChinese(new Command('fajing'))
  .description(say(COMMANDS.program))
  .version(ENGINE, '-V, --version', say(COMMANDS.version))
  .exitOverride((error) => {
    // commander's own usage errors are "could not be done"; help and version are no errors.
    process.exit(error.exitCode === 0 ? 0 : 2)
  })

/** Adds the options of whatever analyses files: what is told of the report, and by what it is judged. */
function analysing(command: Command): Command {
  return command
    .option('--place <place>', say(COMMANDS.place))
    .option('--level <level>', say(COMMANDS.level))
    .option('--year <year>', say(COMMANDS.year))
    .option('--published-on <date>', say(COMMANDS.publishedOn))
    .option('--framework <id>', say(COMMANDS.framework))
    .option('--profile <profile>', say(COMMANDS.profile))
    .option('--baseline <analysis>', say(COMMANDS.baseline))
    .option('--dismiss <list>', say(COMMANDS.dismiss))
}

analysing(program.command('check'))
  .description(say(COMMANDS.check))
  .argument('<file...>', say(COMMANDS.checkFiles))
  .addOption(
    new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json', 'sarif', 'md']).default('text'),
  )
  .action(async (files: string[], options: Record<string, string | undefined>) => {
    process.exitCode = await check(files, options)
  })

program
  .command('compare')
  .description(say(COMMANDS.compare))
  .argument('<older>', say(COMMANDS.olderFile))
  .argument('<newer>', say(COMMANDS.newerFile))
  .option('--profile <profile>', say(COMMANDS.profile))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json']).default('text'))
  .action(async (older: string, newer: string, options: { format: string; profile?: string }) => {
    const { compare } = await import('./compare.js')
    process.exitCode = await compare(older, newer, options)
  })

program
  .command('batch')
  .description(say(COMMANDS.batch))
  .argument('<input>', say(COMMANDS.batchInput))
  .requiredOption('--out <folder>', say(COMMANDS.batchOut))
  .option('--expected <list>', say(COMMANDS.batchExpected))
  .option('--framework <id>', say(COMMANDS.framework))
  .option('--frameworks <ids>', say(COMMANDS.batchFrameworks))
  .option('--letters', say(COMMANDS.batchLetters))
  .option('--dismiss <list>', say(COMMANDS.batchDismiss))
  .option('--jobs <count>', say(COMMANDS.batchJobs))
  .action(async (input: string, options: { out: string }) => {
    const { batch } = await import('./batch/batch.js')
    process.exitCode = await batch(input, options)
  })

analysing(program.command('export'))
  .description(say(COMMANDS.export))
  .argument('<file...>', say(COMMANDS.exportFiles))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(EXPORT_FORMATS).makeOptionMandatory())
  .option('--out <folder>', say(COMMANDS.exportOut))
  .action(async (files: string[], options: Record<string, string | undefined>) => {
    const { exportFiles } = await import('./export.js')
    process.exitCode = await exportFiles(files, options)
  })

program
  .command('serve')
  .description(say(COMMANDS.serve))
  .action(async () => {
    const { serve } = await import('./serve.js')
    await serve(process.env)
  })

program
  .command('work')
  .description(say(COMMANDS.work))
  .action(async () => {
    const { work } = await import('./work.js')
    await work(process.env)
  })

program
  .command('backup')
  .description(say(COMMANDS.backup))
  .argument('<file>', say(COMMANDS.backupFile))
  .action(async (file: string) => {
    const { backup } = await import('./backup.js')
    await backup(process.env, file)
  })

program
  .command('restore')
  .description(say(COMMANDS.restore))
  .argument('<file>', say(COMMANDS.backupFile))
  .option('--replace', say(COMMANDS.replace))
  .action(async (file: string, { replace = false }: { replace?: boolean }) => {
    const { restore } = await import('./backup.js')
    await restore(process.env, file, replace)
  })

program
  .command('retention')
  .description(say(COMMANDS.retention))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json']).default('text'))
  .option('--delete', say(COMMANDS.retentionDelete))
  .action(async (options: { format: string; delete?: boolean }) => {
    const { retention } = await import('./retention.js')
    await retention(process.env, options)
  })

program
  .command('doctor')
  .description(say(COMMANDS.doctor))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json']).default('text'))
  .action(async (options: { format: string }) => {
    const { doctor } = await import('./doctor.js')
    process.exitCode = await doctor(process.env, options)
  })

program
  .command('evaluate')
  .description(say(COMMANDS.evaluate))
  .option('--gold <folder>', say(COMMANDS.gold))
  .option('--page <file>', say(COMMANDS.page))
  .option('--misses', say(COMMANDS.misses))
  .option('--floor', say(COMMANDS.floor))
  .option('--with <labels>', say(COMMANDS.gain))
  .option('--json', say(COMMANDS.jsonOnly))
  .action(
    async (options: {
      gold?: string
      page?: string
      misses?: boolean
      json?: boolean
      floor?: boolean
      with?: string
    }) => {
      const { evaluateGold } = await import('./evaluate.js')
      evaluateGold(options)
    },
  )

program
  .command('train')
  .description(say(COMMANDS.train))
  .option('--with <labels>', say(COMMANDS.reviewedLabels))
  .action(async (options: { with?: string }) => {
    const { train } = await import('../training/train.js')
    const { readReviewedLabels } = await import('../training/reviewed-labels.js')
    const reviewed = options.with === undefined ? [] : readReviewedLabels(options.with)
    train((line) => process.stderr.write(`${line}\n`), undefined, reviewed)
  })

program
  .command('models')
  .description(say(COMMANDS.models))
  .command('check')
  .description(say(COMMANDS.modelsCheck))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json']).default('text'))
  .action(async (options: { format: string }) => {
    const { modelsCheck } = await import('./models-check.js')
    process.exitCode = modelsCheck(options)
  })

const framework = program.command('framework').description(say(COMMANDS.frameworks))
framework
  .command('import')
  .description(say(COMMANDS.frameworkImport))
  .argument('<table>', say(COMMANDS.table))
  .option('--out <file>', say(COMMANDS.frameworkOut))
  .option('--id <id>', say(COMMANDS.frameworkId))
  .option('--title <title>', say(COMMANDS.frameworkTitle))
  .option('--years <years>', say(COMMANDS.frameworkYears))
  .action(async (table: string, options: Record<string, string | undefined>) => {
    const { frameworkImport } = await import('./framework.js')
    process.exitCode = await frameworkImport(table, options)
  })
framework
  .command('template')
  .description(say(COMMANDS.frameworkTemplate))
  .argument('<file>', say(COMMANDS.templateFile))
  .action(async (file: string) => {
    const { frameworkTemplate } = await import('./framework.js')
    process.exitCode = await frameworkTemplate(file)
  })

const keys = program.command('keys').description(say(COMMANDS.keys))
keys
  .command('add')
  .description(say(COMMANDS.keysAdd))
  .addOption(new Option('--role <role>', say(COMMANDS.keyRole)).choices(ROLES).makeOptionMandatory())
  .option('--name <name>', say(COMMANDS.keyName))
  .option('--place <place...>', say(COMMANDS.keyPlace))
  .option('--expires <day>', say(COMMANDS.keyExpires))
  .action(async (options: Record<string, unknown>) => {
    const { keysAdd } = await import('./keys.js')
    process.exitCode = await keysAdd(options)
  })
keys
  .command('list')
  .description(say(COMMANDS.keysList))
  .addOption(new Option('--format <format>', say(COMMANDS.format)).choices(['text', 'json']).default('text'))
  .action(async (options: { format: string }) => {
    const { keysList } = await import('./keys.js')
    process.exitCode = await keysList(options)
  })
keys
  .command('revoke')
  .description(say(COMMANDS.keysRevoke))
  .argument('<id>', say(COMMANDS.keyId))
  .action(async (id: string) => {
    const { keysRevoke } = await import('./keys.js')
    process.exitCode = await keysRevoke(id)
  })

try {
  await program.parseAsync()
} catch (error) {
  const told = error instanceof FajingError ? error : fileTrouble(error)
  if (told === null) throw error
  process.stderr.write(`${told.message} [${told.code}]\n`)
  process.exitCode = 2
}
