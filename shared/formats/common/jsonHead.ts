/** How much of a file is skimmed and how much of it is kept, in UTF-16 code units; longer strings are cut. */
const skimmed = 1024 * 1024;
const kept = 16_384;
const longest = 80;

/**
 * The beginning of JSON with its long strings cut, so that the keys behind a long text show what the file is. What is not
 * JSON comes back as it is.
 */
export function jsonHead(text: string): string {
  if (!/^\ufeff?\s*[[{]/.test(text)) return text;
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const end = Math.min(text.length, skimmed);
  while (at < end && length < kept) {
    const quote = text.indexOf('"', at);
    const start = quote === -1 ? end : Math.min(quote, end);
    const close = endOfString(text, start + 1, end);
    const between = text.slice(at, Math.min(start, at + kept));
    const words = text.slice(start, Math.min(close, start + longest));
    parts.push(between, words, close - start > longest ? '"' : '');
    length += between.length + words.length;
    at = close;
  }
  return parts.join('');
}

/** Behind the closing quotation mark of a string that begins at `at`. */
function endOfString(text: string, at: number, end: number): number {
  for (let here = at; here < end; here += 1) {
    const code = text.charCodeAt(here);
    if (code === 0x5c) here += 1;
    else if (code === 0x22) return here + 1;
  }
  return end;
}
