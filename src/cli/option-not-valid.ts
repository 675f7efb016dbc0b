import { FajingError } from '../errors.js'
import { OPTION_EXPECTS } from '../messages/cli.js'
import { say } from '../messages/say.js'

/** The refusal of an option, by the name it has on the command line and with what it may hold. */
export function optionNotValid(name: string, value: unknown): FajingError {
  const expects = OPTION_EXPECTS[name]
  return new FajingError('option-not-valid', {
    option: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value: typeof value === 'string' ? value : JSON.stringify(value ?? ''),
    expected: expects === undefined ? '' : say(expects),
  })
}
