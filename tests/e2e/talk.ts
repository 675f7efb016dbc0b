import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Ended {
  readonly said: string
  /** Milliseconds until the other side hung up. */
  readonly after: number
}

/** Talks to the service byte by byte; resolves with what it said and when it hung up. */
export async function talkTo(
  address: string,
  speak: (socket: Socket, over: () => boolean) => Promise<void>,
): Promise<Ended> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const begun = Date.now()
  let said = ''
  let isOver = false
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  // A reset is one way to hang up.
  socket.on('error', () => (isOver = true))
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  void closed.then(() => (isOver = true))
  await speak(socket, () => isOver)
  await closed
  return { said, after: Date.now() - begun }
}
