import { contextLength } from '../anchor/describe.ts';
import { countCodePoints } from '../text/offsets.ts';
import type { Citation } from './citation.ts';

/**
 * The address of an article with a text fragment that leads to the cited words (WICG, URL Fragment Text Directives), one for each part;
 * null where the article has no address of the web.
 */
export function citationLink({ address, parts, prefix, suffix }: Citation): string | null {
  const base = address === null ? null : webAddress(address);
  if (base === null) return null;
  const last = parts.length - 1;
  const directives = parts.map((part, index) =>
    directiveOf(part, index === 0 ? prefix : '', index === last ? suffix : ''),
  );
  const joint = base.includes('#') ? '' : '#';
  return `${base}${joint}:~:${directives.filter((one) => one !== '').join('&')}`;
}

/** An address of the web without a text fragment that it may have already, what no address holds percent-encoded. */
function webAddress(address: string): string | null {
  const trimmed = address.trim().toWellFormed();
  if (!/^https?:\/\/[^\s/?#]/i.test(trimmed)) return null;
  return trimmed
    .replace(/#?:~:[\s\S]*$/, '')
    .replace(/[\s"<>\\^`{|}\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** A few words are not unlikely to be elsewhere, too: the words around them tell them apart. */
const fewWords = 4;
/** Above so many UTF-16 code units the first and the last words say as much, as in Chromium. */
const maxExact = 300;
const wordsAtEnd = 5;

function directiveOf(part: string, prefix: string, suffix: string): string {
  const lines = part.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [first = '', last = ''] = [filled.at(0), filled.at(-1)];
  if (first === '') return '';
  // An exact text may not go on in another block.
  if (filled.length > 1 || first.length > maxExact)
    return `text=${encoded(firstWords(first))},${encoded(lastWords(last))}`;
  const isCommon = wordsOf(first).length <= fewWords;
  const before = isCommon ? wordsBefore(prefix) : '';
  const after = isCommon ? wordsAfter(suffix) : '';
  return `text=${before === '' ? '' : `${encoded(before)}-,`}${encoded(first)}${after === '' ? '' : `,-${encoded(after)}`}`;
}

/** What is left of the words before, in the same block: the first of them may have been cut. */
function wordsBefore(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const whole = line === prefix && isCut(prefix) ? line.replace(/^\S*\s+/, '') : line;
  return lastWords(whole.trim(), fewWords);
}

/** A context of full length may end in the middle of a word. */
function isCut(context: string): boolean {
  return countCodePoints(context) >= contextLength;
}

function wordsAfter(suffix: string): string {
  const [line = ''] = suffix.split('\n');
  const whole = line === suffix && isCut(suffix) ? line.replace(/\s+\S*$/, '') : line;
  return firstWords(whole.trim(), fewWords);
}

function firstWords(line: string, count = wordsAtEnd): string {
  return wordsOf(line).slice(0, count).join(' ').slice(0, maxExact);
}

function lastWords(line: string, count = wordsAtEnd): string {
  return wordsOf(line).slice(-count).join(' ').slice(-maxExact);
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

/** A hyphen, a comma and an ampersand mean something in a directive: they are percent-encoded, too. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
