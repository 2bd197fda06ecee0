import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findServedFile } from '../../electron/security/files.ts';
import { root } from '../e2e/workbench.ts';

/** A server on this machine alone. */
export interface Server {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves the built page's files under the headers that Electron's protocol serves them under, and answers 404 to all else.
 * They are kept by the browser, as Electron keeps compiled code.
 */
export function servePage(): Promise<Server> {
  const realRoot = realpathSync(join(root, 'out', 'renderer'));
  return listen(async ({ method = '', url = '' }, response) => {
    const file = await findServedFile(realRoot, { method, url: `app://workbench${url}` });
    if (file) response.writeHead(200, { ...file.headers, 'Cache-Control': 'max-age=3600' }).end(file.body);
    else response.writeHead(404).end();
  });
}

/** Listens on a free port of this machine. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // The cast is true because it listens on a port, not on a socket file.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
