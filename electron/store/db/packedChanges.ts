import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * The changes of an entry about suggestions, in a sixth of the space: a thousand articles have tens of thousands, which are
 * much alike, and each is written when it is made, when it is decided and when either is undone. Like all changes this is
 * JSON: a string, which begins with how it is packed (RFC 1951, then base64). Others stay as they are, to be read and counted by SQL.
 */
export function packChanges(action: string, changesJson: string): string {
  if (!action.startsWith('suggestions.') || changesJson.length < worthPacking) return changesJson;
  const packed = deflateRawSync(Buffer.from(changesJson, 'utf8'), { level: 3 });
  return JSON.stringify(`${mark}${packed.toString('base64')}`);
}

/** The changes as they were before they were packed, parsed. Throws where they are damaged. */
export function parseChanges(stored: string): unknown {
  const parsed: unknown = JSON.parse(stored);
  if (typeof parsed !== 'string' || !parsed.startsWith(mark)) return parsed;
  const bytes = inflateRawSync(Buffer.from(parsed.slice(mark.length), 'base64'), { maxOutputLength });
  return JSON.parse(bytes.toString('utf8'));
}

const mark = 'deflate:';

/** In UTF-16 code units. */
const worthPacking = 2000;

/** Bytes: no entry is a tenth of it. */
const maxOutputLength = 512 * 1024 * 1024;
