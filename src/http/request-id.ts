import type { Request } from 'express'

/** Id of a request, as its log lines, its answer and the jobs that it brings carry it. */
export function requestId(request: Request): string {
  return typeof request.id === 'string' ? request.id : ''
}
