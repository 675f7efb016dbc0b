interface PrivateServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

export function startRedis(options?: { policy?: string; port?: number }): Promise<PrivateServer | undefined>
