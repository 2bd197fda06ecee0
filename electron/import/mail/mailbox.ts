/** The line above each message of a mailbox: who sent it, and when it came in. */
export const fromLine =
  /^From (?:.{0,300}? )??((?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} [A-Z][a-z]{2}) [^\n]{4,60})/;

/** A line that begins like a date of `ctime` or of a mail somewhere behind the sender. */
const hasDate =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{0,20}\b\d\d?:\d\d(?::\d\d)?\b.{0,20}\b\d{4}\b|\b\d{4}\b.{0,20}\b\d\d?:\d\d\b/;
const anyField = /^(?:>?From |[A-Za-z][\w-]{0,60}[ \t]*:)/;
const knownField =
  /^(?:>From |(?:From|To|Cc|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Status|Content-Type|X-[\w-]{1,60}|Reply-To|Sender)[ \t]*:)/i;

/** True where a message of a mailbox begins, at the `F` of its line `From `. */
function isStart(text: string, at: number): boolean {
  const feed = text.indexOf('\n', at);
  if (feed === -1 || feed - at > 1000) return false;
  const below = text.slice(feed + 1, feed + 200);
  const line = text.slice(at, feed);
  if (hasDate.test(line)) return anyField.test(below);
  const isAfterBlank = at === 0 || /\n\r?\n$/.test(text.slice(Math.max(0, at - 3), at));
  return isAfterBlank && knownField.test(below);
}

/** The start of a file in which the mailbox begins, behind a byte order mark and blank lines. */
function beginOf(text: string): number {
  return /^(?:\xef\xbb\xbf)?[ \t\r\n]{0,1000}/.exec(text.slice(0, 1100))?.[0].length ?? 0;
}

/** True for the beginning of a mailbox, whatever the name of the file. */
export function isMailbox(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length)
    .toString('latin1')
    .replace(/\r(?!\n)/g, '\n');
  const begin = beginOf(text);
  return text.startsWith('From ', begin) && isStart(text.slice(begin), 0);
}

/**
 * The messages of a mailbox, each with its line `From `, and without the marks before other lines that begin so. Where a
 * message says how long it is (mboxcl2), and that leads to the next or to the end, it counts. `file` has one UTF-16 code unit for each byte.
 */
export function* messagesIn(file: string): Generator<string> {
  const text = file.includes('\n') ? file : file.replaceAll('\r', '\n');
  let start = beginOf(text);
  if (!text.startsWith('From ', start)) {
    // A message whose line was lost still counts.
    const next = nextStart(text, start);
    if (text.slice(start, next).trim() !== '') yield text.slice(start, next);
    start = next;
  }
  while (start < text.length) {
    const end = endByLength(text, start) ?? nextStart(text, start + 5);
    const message = text.slice(start, end);
    yield message.includes('>From ') ? message.replace(/^>(>*From )/gm, '$1') : message;
    start = end;
  }
}

function nextStart(text: string, from: number): number {
  for (let at = text.indexOf('\nFrom ', from); at !== -1; at = text.indexOf('\nFrom ', at + 1))
    if (isStart(text, at + 1)) return at + 1;
  return text.length;
}

/** Where a message ends by its own word; null where that is not a place at which one can end. */
function endByLength(text: string, start: number): number | null {
  const head = text.slice(start, start + longestHead);
  const blank = /\n\r?\n/.exec(head);
  if (!blank) return null;
  const length = /\nContent-Length:[ \t]*(\d{1,9})[ \t]*\r?\n/i.exec(head.slice(0, blank.index + 1))?.[1];
  if (length === undefined) return null;
  let end = start + blank.index + blank[0].length + Number(length);
  if (end > text.length) return null;
  for (let blanks = 0; blanks < 4 && (text[end] === '\n' || text[end] === '\r'); blanks += 1) end += 1;
  if (end >= text.length) return text.length;
  return text.startsWith('From ', end) && text[end - 1] === '\n' && isStart(text, end) ? end : null;
}

/** No head of a message is longer, in bytes. */
const longestHead = 65_536;
