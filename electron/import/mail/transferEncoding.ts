/**
 * The bytes of a body, as they were before they were encoded for the way (RFC 2045; uuencode). Takes what is faulty as
 * mail programs do; `body` has one UTF-16 code unit for each byte.
 */
export function bodyBytes(body: string, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return fromUuencode(body) ?? Buffer.from(body, 'latin1');
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Mailing lists write their footers below as they are, and join texts that were each encoded by themselves. */
function fromBase64(body: string): Buffer {
  const lines = body.split('\n');
  const firstPlain = lines.findIndex(
    (line) => !/^[A-Za-z0-9+/=\t ]*$/.test(line) || /^[A-Za-z]+ [A-Za-z]+ /.test(line),
  );
  const encoded = (firstPlain === -1 ? lines : lines.slice(0, firstPlain)).join('');
  const plain = firstPlain === -1 ? '' : lines.slice(firstPlain).join('\n');
  const pieces = encoded.split(/=+/).map((piece) => Buffer.from(piece, 'base64'));
  return Buffer.concat([...pieces, ...(plain.trim() === '' ? [] : [Buffer.from(`\n\n${plain}`, 'latin1')])]);
}

export function fromQuotedPrintable(body: string): Buffer {
  const parts: string[] = [];
  const lines = body.split('\n');
  for (const [index, line] of lines.entries()) {
    const kept = withoutEndBlanks(line);
    if (kept.endsWith('=')) parts.push(kept.slice(0, -1));
    else parts.push(kept, index < lines.length - 1 ? '\n' : '');
  }
  const decoded = parts
    .join('')
    .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(decoded, 'latin1');
}

function withoutEndBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

/** What stands between `begin` and `end` of a text in uuencode; null where nothing begins. */
function fromUuencode(body: string): Buffer | null {
  const lines = body.split('\n');
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  if (begin === -1) return null;
  const pieces: Buffer[] = [];
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end') break;
    const length = (line.charCodeAt(0) - 32) & 63;
    const bytes: number[] = [];
    for (let at = 1; bytes.length < length && at < line.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((next) => (line.charCodeAt(at + next) - 32) & 63);
      bytes.push(((a << 2) | (b >> 4)) & 255, ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255);
    }
    pieces.push(Buffer.from(bytes.slice(0, length)));
  }
  return Buffer.concat(pieces);
}
