import { pino, stdSerializers, type DestinationStream, type Logger, type LoggerOptions } from 'pino'

/** Bytes of lines that are written at once: a line of its own would cost a busy process as much as a statement of the store. */
const GATHERED = 4096

/** Milliseconds after which lines are written however few they are. What is left at the end of the process is written then. */
const LATEST = 100

const WARNING = 40

/**
 * The log of the service: JSON lines on standard output. Of an error it keeps the name, code, words and stack;
 * a database puts values of the failing row into other fields, and those may hold a report's text.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      err: withoutContent,
    },
  }
  if (destination !== undefined) return pino(options, destination)
  const lines = pino.destination({ sync: false, minLength: GATHERED, periodicFlush: LATEST })
  const hooks: LoggerOptions['hooks'] = {
    // What went wrong may be the last that the process says.
    logMethod(words, method, level) {
      method.apply(this, words)
      if (level >= WARNING) lines.flushSync()
    },
  }
  return pino({ ...options, hooks }, lines)
}

/** Of an error its name, words, stack and code. */
export function withoutContent(error: Error): object {
  const { type, message, stack } = stdSerializers.err(error)
  return { type, message, stack, code: (error as NodeJS.ErrnoException).code }
}
