import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { findServedFile } from './files.ts';

/** Declares `app:` as a standard, secure scheme; must run before the app is ready. It never bypasses the CSP. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page's files at `app://workbench/`, and answers 404 to everything else. */
export async function serveFiles(
  session: Session,
  root = join(import.meta.dirname, '../renderer'),
): Promise<void> {
  const realRoot = await realpath(root);
  session.protocol.handle('app', async (request) => {
    const file = await findServedFile(realRoot, request);
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
}
