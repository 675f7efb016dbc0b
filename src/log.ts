import { pino, stdSerializers, type DestinationStream, type Logger, type LoggerOptions } from 'pino'

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
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Of an error its name, words, stack and code. */
export function withoutContent(error: Error): object {
  const { type, message, stack } = stdSerializers.err(error)
  return { type, message, stack, code: (error as NodeJS.ErrnoException).code }
}
