/** What a PKCS #7 object is (RFC 5652, section 3), by the bytes of its object identifier. */
const kinds: Readonly<Record<string, 'data' | 'signed'>> = {
  '2a864886f70d010701': 'data',
  '2a864886f70d010702': 'signed',
};

/** A value of BER (X.690): its tag, and where its content is, `end` not included. */
interface Value {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
  /** Where the next value begins. */
  readonly next: number;
}

/** Objects of mail programs nest eight deep. */
const deepest = 40;

/**
 * What a mail that was signed as a whole (S/MIME, RFC 8551, 3.5.2) holds beside its signature, which is not checked; empty
 * for a list of certificates; null for what is encrypted or no such object.
 */
export function signedContent(bytes: Uint8Array): Buffer | null {
  const inner = contentOf(bytes, valueAt(bytes, 0, bytes.length), 'signed');
  const fields = inner && valuesIn(bytes, inner);
  const encapsulated = fields?.find(({ tag }) => tag === 0x30);
  if (!encapsulated) return null;
  const octets = contentOf(bytes, encapsulated, 'data');
  return octets ? Buffer.concat(octetsOf(bytes, octets, 0)) : Buffer.alloc(0);
}

/** What a pair of a kind and a content (`ContentInfo`) holds, if it is of this kind. */
function contentOf(bytes: Uint8Array, info: Value | null, kind: 'data' | 'signed'): Value | null {
  if (info?.tag !== 0x30) return null;
  const [identifier, content] = valuesIn(bytes, info);
  if (identifier?.tag !== 0x06 || content?.tag !== 0xa0) return null;
  const name = Buffer.from(bytes.subarray(identifier.start, identifier.end)).toString('hex');
  return kinds[name] === kind ? valueAt(bytes, content.start, content.end) : null;
}

/** The bytes of an octet string, which may be in pieces. */
function octetsOf(bytes: Uint8Array, value: Value, depth: number): readonly Uint8Array[] {
  if (value.tag === 0x04) return [bytes.subarray(value.start, value.end)];
  if (value.tag !== 0x24 || depth > deepest) return [];
  return valuesIn(bytes, value).flatMap((piece) => octetsOf(bytes, piece, depth + 1));
}

function valuesIn(bytes: Uint8Array, { start, end }: Value): readonly Value[] {
  const found: Value[] = [];
  for (let value = valueAt(bytes, start, end); value; value = valueAt(bytes, value.next, end))
    found.push(value);
  return found;
}

/** The value that begins at a place; null at the end, and for bytes that are no BER. */
function valueAt(bytes: Uint8Array, at: number, end: number, depth = 0): Value | null {
  const tag = bytes[at] ?? 0;
  const length = bytes[at + 1] ?? 0;
  if (at + 2 > end || tag === 0 || (tag & 0x1f) === 0x1f || depth > deepest) return null;
  if (length < 0x80) return bounded(tag, at + 2, length, end);
  const count = length & 0x7f;
  if (count > 4) return null;
  if (count > 0) {
    let size = 0;
    for (let index = 0; index < count; index += 1) size = size * 256 + (bytes[at + 2 + index] ?? 0);
    return bounded(tag, at + 2 + count, size, end);
  }
  // Without a length: up to two zero bytes behind the values in it.
  let place = at + 2;
  for (
    let value = valueAt(bytes, place, end, depth + 1);
    value;
    value = valueAt(bytes, place, end, depth + 1)
  )
    place = value.next;
  return { tag, start: at + 2, end: place, next: Math.min(end, place + 2) };
}

/** A value that is cut off ends with the bytes. */
function bounded(tag: number, start: number, size: number, end: number): Value {
  const last = Math.min(end, start + size);
  return { tag, start, end: last, next: last };
}
