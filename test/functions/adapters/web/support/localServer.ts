import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';

export interface LocalServer {
  /** `127.0.0.1:<port>`, as the `allowPrivate` lists want it. */
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

const open = new Set<LocalServer>();

/** For `afterEach`: closes every server that a test has started, with its connections. */
export async function closeServers(): Promise<void> {
  await Promise.all([...open].map((server) => server.close()));
}

export function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  return started(server, 'http', () => server.closeAllConnections());
}

export function serveSecurely(
  identity: { key: string; cert: string },
  listener: RequestListener,
): Promise<LocalServer> {
  const server = createSecureServer(identity, listener);
  return started(server, 'https', () => server.closeAllConnections());
}

/** A server that says exactly what the test says, HTTP or not. */
export function serveRaw(answer: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    answer(socket);
  });
  return started(server, 'http', () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function started(server: Server, scheme: string, cut: () => void) {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const local: LocalServer = {
    host,
    port,
    origin: `${scheme}://${host}`,
    async close() {
      open.delete(local);
      const closed = once(listening, 'close');
      server.close();
      cut();
      await closed;
    },
  };
  open.add(local);
  return local;
}
