import { Inflate } from 'fflate/browser';
import { maxUnpackedBytes, maxUnpackedFiles } from './limits.ts';
import { fail, ok, type Result } from './result.ts';
import { Damaged, Refused, readDirectory, type ZipEntry } from './zipDirectory.ts';

/**
 * Unpacks those files of a zip archive that are taken, into memory and never onto a disk. All of it is refused, with the
 * end of a sentence (“contains too many files …”), when it says one thing here and another there (`zipDirectory.ts`), when
 * an entry's name leads out of the archive or appears twice, when there are too many, or when they grow too large: what
 * they really unpack to counts, and an entry that is longer or shorter than it declares ends the work there.
 */
export function unzip(
  bytes: Uint8Array,
  isTaken: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  try {
    const taken = readDirectory(bytes, maxUnpackedFiles).filter(({ name }) => isTaken(name));
    // Before anything is unpacked; and again below, for what an entry declares need not be so.
    if (taken.reduce((sum, { size }) => sum + size, 0) > maxUnpackedBytes) throw tooLarge();
    return ok(new Map(taken.map((entry) => [entry.name, unpack(entry)])));
  } catch (error) {
    if (error instanceof Refused)
      return fail('unsupported', `${error.message}, which no document needs, so it was not opened`);
    if (error instanceof Damaged || isOfInflate(error))
      return fail('decode', 'is damaged and cannot be unpacked');
    throw error;
  }
}

/** How much is unpacked between two looks at how much it has become; deflate makes up to 1,032 times as much of it. */
const step = 4096;

function unpack({ name, data, isStored, size }: ZipEntry): Uint8Array {
  if (isStored) return data;
  const unpacked = new Uint8Array(size);
  let length = 0;
  let hasEnded = false;
  const inflate = new Inflate((part, isLast) => {
    if (length + part.length > size)
      throw new Refused(`contains “${name.slice(0, 80)}”, which is larger than it declares`);
    unpacked.set(part, length);
    length += part.length;
    hasEnded ||= isLast;
  });
  for (let at = 0; at < data.length; at += step) {
    const end = Math.min(at + step, data.length);
    inflate.push(data.subarray(at, end), end === data.length);
  }
  if (!hasEnded || length < size) throw new Damaged();
  return unpacked;
}

function tooLarge(): Refused {
  return new Refused(`unpacks to more than ${maxUnpackedBytes / 1024 / 1024} MiB`);
}

/** fflate gives a number to what it throws about data that is not deflated. */
function isOfInflate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
