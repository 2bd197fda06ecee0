import { unzipSync } from 'fflate/browser';
import { maxUnpackedBytes, maxUnpackedFiles } from './limits.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * Unpacks those files of a zip archive that are taken, into memory and never onto a disk. All of it is refused, with the
 * end of a sentence (“holds too many files …”), when an entry's name leads out of the archive or appears twice, when there
 * are too many or when they grow too large. What an entry declares counts: one that lies is cut off there.
 */
export function unzip(
  bytes: Uint8Array,
  isTaken: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  let entries = 0;
  let total = 0;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > maxUnpackedFiles) throw new Refused('contains too many files');
        if (leadsOut(name))
          throw new Refused(`contains a file whose name points outside it (“${name.slice(0, 80)}”)`);
        if (seen.has(name)) throw new Refused(`contains “${name.slice(0, 80)}” twice`);
        seen.add(name);
        if (!isTaken(name)) return false;
        total += originalSize;
        if (total > maxUnpackedBytes)
          throw new Refused(`unpacks to more than ${maxUnpackedBytes / 1024 / 1024} MiB`);
        return true;
      },
    });
    return ok(new Map(Object.entries(files)));
  } catch (error) {
    if (error instanceof Refused)
      return fail('unsupported', `${error.message}, which no document needs, so it was not opened`);
    return fail('decode', 'is damaged and cannot be unpacked');
  }
}

/** A reason for leaving an archive alone, on its way out of fflate. */
class Refused extends Error {}

function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
}
