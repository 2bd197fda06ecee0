import { readHead, withLineFeeds } from '../mail/part.ts';
import type { Storage } from './compound.ts';
import { Properties } from './properties.ts';
import { unpackRtf } from './rtfCompressed.ts';

/** Messages in messages are written out to here. */
const deepest = 30;

/** An Outlook message ([MS-OXMSG]) as a mail (RFC 5322, MIME), one UTF-16 code unit for each byte. */
export function toMime(message: Storage): string {
  return new Writer().message(message, 32, 0);
}

class Writer {
  #boundaries = 0;

  message(storage: Storage, headLength: number, depth: number): string {
    const properties = new Properties(storage, headLength);
    const parts = [
      ...bodyParts(properties, () => this.#boundary()),
      ...this.#attachments(storage, properties, depth),
    ];
    const head = headLines(storage, properties).join('\n');
    return `${head}\n${multipart('mixed', this.#boundary(), parts)}`;
  }

  #boundary(): string {
    this.#boundaries += 1;
    // No line of base64 and no field begins so.
    return `==outlook-${this.#boundaries}==`;
  }

  #attachments(storage: Storage, message: Properties, depth: number): readonly string[] {
    return [...storage.storages].flatMap(([name, attachment]) => {
      if (!name.startsWith('__attach_version1.0_')) return [];
      const properties = new Properties(attachment, 8, message.charset);
      const fileName = properties.text(0x3707) ?? properties.text(0x3704) ?? properties.text(0x3001) ?? '';
      const inner = properties.storage(0x3701);
      const disposition = `Content-Disposition: attachment; filename="${oneLine(quoted(fileName))}"`;
      if (inner?.streams.has('__properties_version1.0') && depth < deepest)
        return [`Content-Type: message/rfc822\n${disposition}\n\n${this.message(inner, 24, depth + 1)}`];
      const type =
        /^[\w.+-]+\/[\w.+-]+$/.exec(properties.text(0x370e) ?? '')?.[0] ?? 'application/octet-stream';
      return [part(type, properties.bytes(0x3701) ?? Buffer.from('\0'), disposition)];
    });
  }
}

function bodyParts(properties: Properties, boundary: () => string): readonly string[] {
  const plain = properties.text(0x1000);
  const html = properties.bytes(0x1013);
  const htmlText = properties.text(0x1013);
  const charset = html && properties.charset ? `; charset=${properties.charset}` : '';
  const texts = [
    ...(plain?.trim() ? [part('text/plain; charset=utf-8', Buffer.from(plain))] : []),
    ...(html ? [part(`text/html${charset}`, html)] : []),
    ...(!html && htmlText ? [part('text/html; charset=utf-8', Buffer.from(htmlText))] : []),
  ];
  if (texts.length > 0) return [multipart('alternative', boundary(), texts)];
  const packed = properties.bytes(0x1009);
  const rich = packed && unpackRtf(packed);
  return rich ? [part('text/rtf', rich)] : [];
}

function headLines(storage: Storage, properties: Properties): readonly string[] {
  const sent = readHead(withLineFeeds(Buffer.from(properties.text(0x7d) ?? '').toString('latin1'))).fields;
  const kept = sent.filter(({ name }) => keptFields.has(name)).map(({ name, value }) => `${name}: ${value}`);
  const time = properties.time(0x39) ?? properties.time(0xe06);
  const isDated = sent.some(({ name }) => name === 'date');
  const date = isDated || time === undefined || !isDay(time) ? undefined : inMail(time);
  const byRepresented = properties.text(0x42);
  const from = address(
    byRepresented ?? properties.text(0xc1a),
    [0x5d02, 0x5d01, 0x65, 0xc1f].map((id) => properties.text(id)),
  );
  const recipients = recipientsIn(storage, properties);
  const line = (name: string, value: string | undefined) => (value ? [`${name}: ${oneLine(value)}`] : []);
  return [
    ...line('From', from),
    ...line('To', recipients(1) || properties.text(0xe04)),
    ...line('Cc', recipients(2) || properties.text(0xe03)),
    ...line('Bcc', recipients(3) || properties.text(0xe02)),
    `Subject: ${oneLine(properties.text(0x37) ?? '')}`,
    ...line('Date', date),
    ...kept,
  ];
}

/** Fields of the mail as it was received that say more than Outlook keeps of it. */
const keptFields: ReadonlySet<string> = new Set([
  'date',
  'received',
  'list-id',
  'archived-at',
  'content-language',
]);

function recipientsIn(storage: Storage, message: Properties): (type: number) => string {
  const found = [...storage.storages]
    .filter(([name]) => name.startsWith('__recip_version1.0_'))
    .map(([, recipient]) => new Properties(recipient, 8, message.charset));
  return (type) =>
    found
      .filter((one) => (one.number(0xc15) ?? 1) === type)
      .map((one) => address(one.text(0x3001), [one.text(0x39fe), one.text(0x3003)]))
      .join(', ');
}

/** A name with the first address that is one of the internet; those of Exchange lead nowhere. */
function address(name: string | undefined, addresses: readonly (string | undefined)[]): string {
  const found = addresses.find((one) => one?.includes('@'))?.trim();
  const shown = name?.trim() ?? '';
  if (!found || found === shown) return found ?? shown;
  const isPlain = /^[^\s"(),.:;<>@[\]\\][^"(),:;<>@[\]\\]*$/.test(shown);
  return shown === '' ? `<${found}>` : `${isPlain ? shown : `"${quoted(shown)}"`} <${found}>`;
}

function isDay(time: number): boolean {
  return time > 0 && time < 4_000_000_000_000;
}

/** An instant as a mail writes it; where it was sent is not known. */
function inMail(time: number): string {
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' Z');
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}

/** One line of UTF-8, one code unit for each byte. */
function oneLine(text: string): string {
  return Buffer.from(text.replace(/\s+/g, ' ')).toString('latin1');
}

function part(type: string, content: Buffer, more = ''): string {
  const lines = content.toString('base64').replace(/.{76}/g, '$&\n');
  return `Content-Type: ${type}\n${more === '' ? '' : `${more}\n`}Content-Transfer-Encoding: base64\n\n${lines}`;
}

function multipart(type: string, boundary: string, parts: readonly string[]): string {
  const joined = parts.map((one) => `--${boundary}\n${one}\n`).join('');
  return `Content-Type: multipart/${type}; boundary="${boundary}"\n\n${joined}--${boundary}--\n`;
}
