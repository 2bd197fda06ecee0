import { brotliDecompressSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';
import { fieldValue, headOf } from './records.ts';

/** An answer of a server (RFC 9112), its body without the wrapping of the way. */
export interface Answer {
  readonly status: number;
  /** The media type in lower case, and the charset that is named with it. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Null where it is packed in a way that is not known. */
  readonly body: Buffer | null;
}

/** How many bytes one page may unpack to. */
const maxPageBytes = 64 * 1024 * 1024;

/** Reads an answer as an archive keeps it; programs that had unwrapped the body may have left the head as it was. */
export function readAnswer(message: Buffer): Answer | null {
  const head = headOf(message, 0);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(head.first)?.[1];
  if (status === undefined) return null;
  const isChunked = /\bchunked\b/i.test(fieldValue(head.fields, 'transfer-encoding'));
  const raw = message.subarray(head.end);
  const body = (isChunked ? unchunked(raw) : null) ?? raw;
  const coding = fieldValue(head.fields, 'content-encoding').trim().toLowerCase();
  return {
    status: Number(status),
    ...typeOf(fieldValue(head.fields, 'content-type')),
    body: unpacked(body, coding),
  };
}

/** The media type in lower case, and the charset that is named with it. */
export function typeOf(written: string): Pick<Answer, 'type' | 'charset'> {
  return {
    type: /^\s*([\w.+-]+\/[\w.+-]+)/.exec(written)?.[1]?.toLowerCase() ?? '',
    charset: /;\s*charset\s*=\s*["']?([\w.:+-]+)/i.exec(written)?.[1],
  };
}

/** A body without the lengths of its pieces; null where these are none. */
function unchunked(body: Buffer): Buffer | null {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const feed = body.indexOf('\n', at);
    if (feed === -1 || feed - at > 1000) return pieces.length === 0 ? null : Buffer.concat(pieces);
    const length = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, feed).trim())?.[1];
    if (length === undefined) return pieces.length === 0 ? null : Buffer.concat(pieces);
    const size = Number.parseInt(length, 16);
    if (size === 0) break;
    pieces.push(body.subarray(feed + 1, feed + 1 + size));
    at = feed + 1 + size;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(pieces);
}

function unpacked(body: Buffer, coding: string): Buffer | null {
  if (coding === '' || coding === 'identity' || body.length === 0) return body;
  const options = { maxOutputLength: maxPageBytes };
  const ways =
    coding === 'gzip' || coding === 'x-gzip'
      ? [unzipSync]
      : coding === 'deflate'
        ? [inflateSync, inflateRawSync]
        : coding === 'br'
          ? [brotliDecompressSync]
          : [];
  for (const way of ways) {
    try {
      return way(body, options);
    } catch (error) {
      if (error instanceof RangeError) return null;
    }
  }
  // Already unpacked when it was archived: then it is markup.
  return /^\s*(?:\xef\xbb\xbf)?\s*</.test(body.toString('latin1', 0, 200)) ? body : null;
}
