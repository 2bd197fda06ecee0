/** What every dictionary begins with ([MS-OXRTFCP], 2.1.2.1). */
const preset =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const dictionarySize = 4096;
/** No text of a mail is longer, in bytes. */
const maxBytes = 64 * 1024 * 1024;

/** The RTF that Outlook has compressed ([MS-OXRTFCP]); null where it is not. What is damaged ends there. */
export function unpackRtf(packed: Buffer): Buffer | null {
  if (packed.length < 16) return null;
  const kind = packed.toString('latin1', 8, 12);
  if (kind === 'MELA') return packed.subarray(16);
  if (kind !== 'LZFu') return null;
  const size = Math.min(packed.readUInt32LE(4), packed.length * 18, maxBytes);
  const found = Buffer.alloc(size);
  const dictionary = Buffer.alloc(dictionarySize, ' ');
  let write = dictionary.write(preset, 'latin1');
  let length = 0;
  const put = (byte: number) => {
    if (length < size) found[length] = byte;
    length += 1;
    dictionary[write] = byte;
    write = (write + 1) % dictionarySize;
  };
  for (let at = 16; at < packed.length && length < size; ) {
    const control = packed[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < packed.length && length < size; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return found.subarray(0, Math.min(length, size));
      for (let count = 0; count < (reference & 15) + 2; count += 1)
        put(dictionary[(from + count) % dictionarySize] ?? 0);
    }
  }
  return found.subarray(0, Math.min(length, size));
}
