import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who was asked for. */
export interface Trap {
  readonly port: number;
  /** Every host asked for since it was set. */
  readonly hosts: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Sets a trap on this machine, for a browser that sends everything but 127.0.0.1 through it. */
export async function setTrap(): Promise<Trap> {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    hosts.add(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : 'unknown');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.add((request.url ?? 'unknown').replace(/:\d+$/, ''));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
