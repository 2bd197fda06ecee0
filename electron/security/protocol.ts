import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The one origin of the workbench. */
export const workbenchOrigin = 'app://workbench';

/** Sent with every response; design: nothing but our own files, no script but our own, no frame at all. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

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
    const url = new URL(request.url);
    const type = mediaTypes[extname(url.pathname)];
    if (request.method !== 'GET' || url.host !== 'workbench' || !type) return notFound();
    try {
      const file = await realpath(join(realRoot, decodeURIComponent(url.pathname)));
      if (!file.startsWith(realRoot + sep)) return notFound();
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      // A name that does not exist or cannot be decoded: the same 404 for all of them.
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
