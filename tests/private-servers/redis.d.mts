interface PrivateRedis {
  readonly url: string
  /** Starts it again, on the same port with what it kept, after `kill`. */
  readonly start: () => Promise<void>
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function startRedis(options?: {
  policy?: string
  port?: number
  appendOnly?: boolean
}): Promise<PrivateRedis | undefined>
