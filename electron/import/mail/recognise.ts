import { type Field, readHead, withLineFeeds, withoutStart } from './part.ts';

/** The fields at the beginning of a file; none where it does not begin with a head. */
function headOf(head: Uint8Array): ReadonlyMap<string, string> {
  const text = withLineFeeds(Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1'));
  const { fields } = readHead(withoutStart(text));
  return new Map(fields.toReversed().map(({ name, value }: Field) => [name, value]));
}

/** True for the beginning of a page that a browser or a word processor saved as one file (RFC 2557), whatever its name. */
export function isSavedPage(head: Uint8Array): boolean {
  const fields = headOf(head);
  if (/^["<\s]{0,5}saved by /i.test(fields.get('from') ?? '') || fields.has('snapshot-content-location'))
    return true;
  const isMail = ['from', 'to', 'received', 'return-path', 'message-id'].some((name) => fields.has(name));
  if (isMail || !fields.has('content-type')) return false;
  const type = fields.get('content-type') ?? '';
  if (/^multipart\/(?:related|alternative)/i.test(type)) return true;
  return (
    /^text\/html/i.test(type) && (fields.has('content-location') || fields.has('content-transfer-encoding'))
  );
}

/** True for the beginning of a mail of which nothing is said by the name of the file. */
export function isMail(head: Uint8Array): boolean {
  const fields = headOf(head);
  return (
    fields.has('from') && ['date', 'message-id', 'mime-version', 'received'].some((name) => fields.has(name))
  );
}

/** True for the beginning of a mail as servers hand it on, with fields that programs write. */
export function isDeliveredMail(head: Uint8Array): boolean {
  const fields = headOf(head);
  return (
    fields.has('from') &&
    fields.has('date') &&
    (fields.has('message-id') || fields.has('received')) &&
    ['mime-version', 'received', 'return-path', 'delivered-to'].some((name) => fields.has(name))
  );
}
