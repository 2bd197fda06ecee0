import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { decodeText } from './decodeText.ts';
import { refuseSize } from './document.ts';
import { readPage } from './html.ts';
import type { ReaderOptions } from './reader.ts';

/** The first part in HTML of a page that a browser saved as one file (RFC 2557). */
export async function readMhtml(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const size = refuseSize(bytes, fileName);
  if (size) return { ok: false, error: size };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const page = findPage(file);
  if (!page) return fail('invalid-input', `“${fileName}” is not a saved web page: it has no HTML part.`);
  const html = decodeText(bodyBytes(page), fileName, { encoding, declared: charsetOf(page) });
  if (!html.ok) return html;
  const { text, note } = html.value;
  const head = splitHead(file).headers;
  const address = head.get('snapshot-content-location') ?? page.headers.get('content-location');
  return readPage(bytes, fileName, text, { address, notes: note === null ? [] : [note] }, options);
}

interface Part {
  /** Names in lower case; folded lines are joined. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Parts in parts are no deeper than this in what browsers write. */
const deepest = 5;

function findPage(file: string, depth = 0): Part | null {
  const part = splitHead(file);
  const type = part.headers.get('content-type') ?? '';
  if (/^text\/html|^application\/xhtml/i.test(type)) return part;
  const boundary = /boundary="?([^";\s]{1,100})/i.exec(type)?.[1];
  if (boundary === undefined || depth >= deepest) return null;
  for (let at = part.body.indexOf(`--${boundary}`); at !== -1; ) {
    const start = part.body.indexOf('\n', at) + 1;
    const next = part.body.indexOf(`\n--${boundary}`, at + 1);
    if (start === 0) return null;
    const page = findPage(part.body.slice(start, next === -1 ? undefined : next), depth + 1);
    if (page) return page;
    at = next === -1 ? -1 : next + 1;
  }
  return null;
}

function splitHead(part: string): Part {
  const end = /\r?\n\r?\n/.exec(part);
  const head = end ? part.slice(0, end.index) : part;
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? part.slice(end.index + end[0].length) : '' };
}

function bodyBytes({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
    'latin1',
  );
}

function charsetOf({ headers }: Part): string | undefined {
  return /charset="?([\w.:-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
}
