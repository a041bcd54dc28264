import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createGuardedLookup, portOf, type Resolve, refuseAddress } from '../web/publicAddress.ts';

interface Options {
  /** Exact `host:port` pairs that may be private. */
  readonly allow: readonly string[];
  readonly resolve?: Resolve | undefined;
  /** Of all answers together, before decoding. */
  readonly mostBytes: number;
  /** Called once, when more came. */
  readonly onTooMuch: () => void;
}

/** The way out of a browser; everything that it asks for goes through here. */
export interface GuardedProxy {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Said of one hop, or to the proxy itself. */
const ofOneHop = new Set(['connection', 'keep-alive', 'proxy-authorization', 'proxy-connection', 'te', 'upgrade']);
/** Without a byte either way. */
const idleMs = 20_000;

/**
 * Opens a proxy on this machine that leads to public addresses alone. A name is resolved here, once, and the connection made to exactly
 * the addresses that were checked, so that no name can change its answer in between: the browser itself resolves none.
 */
export async function openGuardedProxy({ allow, resolve, mostBytes, onTooMuch }: Options): Promise<GuardedProxy> {
  let left = mostBytes;
  const sockets = new Set<Duplex>();
  const keep = <S extends Duplex>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  /** Whether what came may be passed on; when it is too much, nothing is any more. */
  const spend = (bytes: number): boolean => {
    const before = left;
    left -= bytes;
    if (left >= 0) return true;
    if (before >= 0) onTooMuch();
    for (const socket of sockets) socket.destroy();
    return false;
  };
  const lookupFor = (url: URL) =>
    createGuardedLookup({ allow, port: portOf(url), ...(resolve === undefined ? {} : { resolve }) });

  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    const url = URL.parse(asked.url ?? '');
    const refuse = (status: number) => void (answer.headersSent ? answer.destroy() : answer.writeHead(status).end());
    if (url === null || url.protocol !== 'http:' || refuseAddress(url, allow) !== null) return refuse(403);
    const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !ofOneHop.has(name)));
    const onward = request(url, { method: asked.method ?? 'GET', headers, lookup: lookupFor(url), agent: false });
    onward.setTimeout(idleMs, () => onward.destroy());
    onward.on('error', () => refuse(502));
    onward.on('response', (received) => {
      const kept = Object.entries(received.headers).filter(([name]) => !ofOneHop.has(name));
      answer.writeHead(received.statusCode ?? 502, Object.fromEntries(kept));
      received.on('data', (chunk: Uint8Array) => spend(chunk.byteLength));
      received.on('error', () => answer.destroy());
      received.pipe(answer);
    });
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
    return undefined;
  });
  server.on('connection', (socket: Socket) => keep(socket));
  server.on('connect', (asked: IncomingMessage, client: Duplex, head: Buffer) => {
    const url = URL.parse(`https://${asked.url ?? ''}`);
    const refuse = () => client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    if (url === null || refuseAddress(url, allow) !== null) return refuse();
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const onward = keep(connect({ host, port: portOf(url), lookup: lookupFor(url) }));
    onward.setTimeout(idleMs, () => onward.destroy());
    onward.once('error', () => client.destroy());
    onward.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.on('data', (chunk: Uint8Array) => spend(chunk.byteLength));
      onward.pipe(client);
      client.pipe(onward);
    });
    client.on('close', () => onward.destroy());
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
