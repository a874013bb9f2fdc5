import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves whatever `read` has for a path on this machine alone, at a port that is free. */
export async function serve(read: (path: string) => string | Buffer | null): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const body = read(path);
    const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type });
    response.end(body ?? 'Not here');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Serves the files of a folder; `/` is its `index.html`. */
export function serveFolder(folder: string): Promise<Site> {
  return serve((path) => {
    try {
      return readFileSync(join(folder, normalize(path === '/' ? '/index.html' : path)));
    } catch {
      return null;
    }
  });
}
