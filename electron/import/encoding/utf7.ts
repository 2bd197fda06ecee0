/** The value of each character of base 64 (RFC 2045) by its code; -1 for all others. */
const values = Int8Array.from({ length: 256 }, (_, code) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(code)),
);

const plus = 0x2b;
const hyphen = 0x2d;

/**
 * UTF-7 (RFC 2152), which mail once used, as UTF-16 code units: base 64 between `+` and the first sign that is none of it, of which
 * a hyphen is left out. U+FFFD stands for what is not valid.
 */
export function decodeUtf7(bytes: Uint8Array): readonly number[] {
  const units: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte !== plus) {
      units.push(byte < 0x80 ? byte : 0xfffd);
      continue;
    }
    const first = at;
    let bits = 0;
    let held = 0;
    for (let value = values[bytes[at] ?? 0] ?? -1; at < bytes.length && value >= 0; ) {
      bits = ((bits << 6) | value) & 0x3fffff;
      held += 6;
      if (held >= 16) {
        held -= 16;
        units.push((bits >> held) & 0xffff);
      }
      at += 1;
      value = values[bytes[at] ?? 0] ?? -1;
    }
    const isEmpty = at === first;
    const isBroken = isEmpty ? bytes[at] !== hyphen : held >= 6 || (bits & ((1 << held) - 1)) !== 0;
    if (isBroken) units.push(0xfffd);
    else if (isEmpty) units.push(plus);
    if (bytes[at] === hyphen) at += 1;
  }
  return units;
}
