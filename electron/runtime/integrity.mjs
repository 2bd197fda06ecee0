import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Whether a file has the checksum written as npm writes it: the algorithm, a dash, and the hash in base64.
 * @param {string} file
 * @param {string} integrity
 */
export async function hasIntegrity(file, integrity) {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return `${algorithm}-${hash.digest('base64')}` === integrity;
}
