export function startRedis(policy?: string): Promise<{ url: string; stop: () => Promise<void> } | undefined>
