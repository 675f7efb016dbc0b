import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** A wire between the service and a server, which can be cut, delayed or go silent. */
export interface Proxy {
  readonly url: string
  /** Cuts every connection there is; new ones are taken at once. */
  readonly cut: () => void
  /** Holds back everything that is sent by so many milliseconds. */
  readonly delay: (milliseconds: number) => void
  /** From here on nothing gets through and nothing is closed, as behind a firewall that forgot; `false` ends it for new connections. */
  readonly silence: (on: boolean) => void
  readonly close: () => Promise<void>
}

/** Puts a wire in front of the server at a URL. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let delay = 0
  let silent = false
  const server = createServer((inner) => {
    const outer = connect(Number(port), hostname)
    const pair = [inner, outer] as const
    pairs.add(pair)
    const cut = () => {
      pairs.delete(pair)
      inner.destroy()
      outer.destroy()
    }
    let mute = silent
    const forward = (from: Socket, to: Socket) => {
      from.on('data', (chunk) => {
        mute ||= silent
        if (mute) return
        if (delay > 0) setTimeout(() => to.writable && to.write(chunk), delay)
        else to.write(chunk)
      })
      from.on('close', () => !mute && cut()).on('error', () => !mute && cut())
    }
    forward(inner, outer)
    forward(outer, inner)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    for (const [inner, outer] of pairs) {
      inner.destroy()
      outer.destroy()
    }
    pairs.clear()
  }
  return {
    url: url.href,
    cut,
    delay: (milliseconds) => (delay = milliseconds),
    silence: (on) => (silent = on),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
