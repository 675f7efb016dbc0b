import type { Response } from 'express'
import { type Caller, NOBODY } from '../../access/caller.js'

interface Locals {
  caller?: Caller | undefined
}

export function setCaller(response: Response, caller: Caller | undefined): void {
  ;(response.locals as Locals).caller = caller
}

/** Who asks; nobody where no key was asked for, or the one that came is not valid. */
export function callerOf(response: Response): Caller {
  return (response.locals as Locals).caller ?? NOBODY
}
