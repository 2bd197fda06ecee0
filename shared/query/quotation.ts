import { Problem, use } from './problem.ts';

/** Every quotation mark that a text processor or a mail program makes of the one on the keyboard. */
export const quotationMarks = '"“”„‟″«»';

/** A text in quotation marks, as it is typed: no other sign means anything in it. Those of full width are read as the same signs. */
export function inQuotationMarks(text: string): string {
  return `"${text.replace(/["\\＂＼]/g, '\\$&')}"`;
}

/**
 * Where the quotation that opens at an offset ends, behind its closing mark (UTF-16). A straight mark is closed by a straight
 * one, as long as there is another; a typographic one by any. Throws a `Problem` where it is never closed.
 */
export function endOfQuotation(text: string, start: number): number {
  const isStraight = text[start] === '"' && text.includes('"', start + 1);
  const closing = isStraight ? '"' : quotationMarks;
  for (let at = start + 1; at < text.length; at += 1) {
    if (isEscape(text, at)) at += 1;
    else if (closing.includes(text.charAt(at))) return at + 1;
  }
  throw neverClosed(text, start);
}

/** What is between the marks of a quotation, where `\"` and `\\` are the signs themselves. */
export function withoutQuotationMarks(quotation: string): string {
  return quotation.slice(1, -1).replace(/\\(["\\＂＼])/g, '$1');
}

const isEscape = (text: string, at: number): boolean =>
  text[at] === '\\' && /["\\]/.test(text.charAt(at + 1));

function neverClosed(text: string, start: number): Problem {
  const end = text.trimEnd().length;
  const isEmpty = end === start + 1;
  // Behind a backslash it would close nothing.
  const canBeClosed = !isEmpty && text[end - 1] !== '\\';
  return new Problem(
    { start, end: start + 1 },
    'This quotation mark is opened here and never closed.',
    canBeClosed ? use({ start: end, end: text.length }, '"', 'Close it at the end') : null,
  );
}
