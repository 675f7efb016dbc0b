import type { Request } from 'express'

/** The key that a request carries in a header; never in its address, which ends up in logs and histories. */
export function keyOf(request: Request): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  return bearer ?? (request.get('x-api-key') || undefined)
}

/** The key as the password of a browser's own prompt, for pages that are no part of ours and know no other way. */
export function passwordOf(request: Request): string | undefined {
  const basic = /^Basic +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':')
}
