import type { Language } from '../../../src/messages/say.js'
import { Refusal } from '../service/client.js'
import { forget, keep, kept, type Upload } from './kept-upload.js'
import { sendBatch, type Sent } from './send-batch.js'

export type UploadState =
  | { readonly is: 'idle' }
  | {
      readonly is: 'sending'
      readonly progress: Sent
      /** It goes on after the page was loaded anew. */
      readonly isResumed: boolean
      /** A reload would lose it. */
      readonly isUnkept: boolean
    }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'sent'; readonly batch: string }

const IDLE: UploadState = { is: 'idle' }
const no = () => undefined

/** The one upload of this window. It lives beside the pages, so that going from page to page does not stop it. */
class Uploading {
  #state: UploadState = IDLE
  #running: AbortController | null = null
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly read = () => this.#state

  /** Sends a batch that was just chosen. */
  async start(upload: Upload, language: Language): Promise<void> {
    const run = this.#begin(upload, false)
    const isUnkept = await keep(upload).then(
      () => false,
      () => true,
    )
    await this.#send(run, upload, language, { isResumed: false, isUnkept })
  }

  /** Goes on with an upload that a reload broke off. */
  async resume(language: Language): Promise<void> {
    if (this.#state.is === 'sending') return
    const upload = await kept().catch(no)
    if (upload === undefined || this.#running !== null) return
    await this.#send(this.#begin(upload, true), upload, language, { isResumed: true, isUnkept: false })
  }

  /** Ends the upload, or clears what became of it. */
  stop(): void {
    this.#running?.abort()
    this.#running = null
    this.#tell(IDLE)
    void forget().catch(no)
  }

  /** Clears what became of the last upload; one that goes on goes on. */
  seen(): void {
    if (this.#state.is === 'sent') this.#tell(IDLE)
  }

  #begin(upload: Upload, isResumed: boolean): AbortController {
    const run = new AbortController()
    this.#running = run
    const all = upload.files.reduce((sum, { file }) => sum + file.size, 0)
    this.#tell({ is: 'sending', progress: { sent: 0, all }, isResumed, isUnkept: false })
    return run
  }

  async #send(
    run: AbortController,
    upload: Upload,
    language: Language,
    how: { readonly isResumed: boolean; readonly isUnkept: boolean },
  ): Promise<void> {
    const onProgress = (progress: Sent) => {
      if (this.#running === run) this.#tell({ is: 'sending', progress, ...how })
    }
    try {
      const batch = await sendBatch(upload, language, onProgress, run.signal)
      await forget().catch(no)
      if (this.#running === run) this.#tell({ is: 'sent', batch })
    } catch (error) {
      if (this.#running !== run) return
      const refusal = error instanceof Refusal ? error : new Refusal('unreachable', null)
      // What the service refuses it would refuse again; a break of the network is worth another try.
      if (refusal.code !== 'unreachable') await forget().catch(no)
      this.#tell({ is: 'refused', refusal })
    } finally {
      if (this.#running === run) this.#running = null
    }
  }

  #tell(state: UploadState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const uploading = new Uploading()
