import { serve } from './serve.js'

/** `fajing work`: runs a worker, whatever role the environment names. */
export function work(env: NodeJS.ProcessEnv): Promise<void> {
  return serve({ ...env, FAJING_ROLE: 'worker' })
}
