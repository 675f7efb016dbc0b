import { Help, type Command, type Option } from 'commander'

/** Headings of a help text. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** What commander says of a command line that it cannot take. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ''],
  [/missing required argument '([^']{1,80})'/, '缺少参数 $1'],
  [/required option '([^']{1,80})' not specified/, '缺少必需的选项 $1'],
  [/option '([^']{1,80})' argument missing/, '选项 $1 缺少值'],
  [
    /option '([^']{1,80})' argument '([^']{0,80})' is invalid\. Allowed choices are (.{1,300})\./,
    '选项 $1 的值“$2”无效，可用：$3',
  ],
  [/unknown option '([^']{1,80})'/, '没有选项 $1'],
  [/unknown command '([^']{1,80})'/, '没有命令 $1'],
  [
    /too many arguments(?: for '([^']{1,80})')?\. Expected (\d+) arguments? but got (\d+)\./,
    '参数过多：应为 $2 个，给了 $3 个',
  ],
  [/\n\(Did you mean (?:one of )?([^?]{1,80})\?\)/, '。是不是 $1？'],
]

/** Help and complaints of the command line in Chinese; commands added later take this over. */
export function inChinese(program: Command): Command {
  return program
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option: Option) =>
        new Help()
          .optionDescription(option)
          .replace('(choices: ', '（可选：')
          .replace('(default: ', '（默认：')
          .replace(', default: ', '；默认：')
          .replace(/("[^()]{0,300}")\)$/, '$1）')
          .replaceAll('"', ''),
    })
    .configureOutput({
      outputError: (words, write) => {
        const said = COMPLAINTS.reduce((line, [pattern, chinese]) => line.replace(pattern, chinese), words.trimEnd())
        write(`${said}。用 --help 查看用法。\n`.replace('？。', '？'))
      },
    })
}
