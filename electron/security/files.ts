import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The one origin of the workbench. */
export const workbenchOrigin = 'app://workbench';

/** Sent with every file; design: nothing but our own files, no script but our own, no frame at all. */
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

/** A file of the page as it is served. */
export interface ServedFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The file of the built page in `realRoot` (a real path) that a request asks for, with the headers that it is served under;
 * null for whatever else is asked for, of the host `workbench` or of another one.
 */
export async function findServedFile(
  realRoot: string,
  request: { readonly method: string; readonly url: string },
): Promise<ServedFile | null> {
  const url = new URL(request.url);
  const type = mediaTypes[extname(url.pathname)];
  if (request.method !== 'GET' || url.host !== 'workbench' || !type) return null;
  try {
    const file = await realpath(join(realRoot, decodeURIComponent(url.pathname)));
    if (!file.startsWith(realRoot + sep)) return null;
    return { body: await readFile(file), headers: headersFor(type) };
  } catch {
    // A name that does not exist or cannot be decoded: one answer for all of them.
    return null;
  }
}

function headersFor(type: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
