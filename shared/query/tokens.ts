import { tags } from '../model/tag.ts';
import { type Field, fieldNamed, fields } from './fields.ts';
import { nearest } from './nearest.ts';
import { type Place, Problem, use } from './problem.ts';
import { endOfQuotation, inQuotationMarks, quotationMarks, withoutQuotationMarks } from './quotation.ts';
import { goesOnInThousands } from './thousands.ts';

/** What a query's text consists of, before it is known what belongs together. */
export type Token = Place &
  (
    | { readonly kind: '(' | ')' | '[' | ']' | '&' | '-' | 'or' }
    /** One word as it is typed, without the star at its end. */
    | { readonly kind: 'word'; readonly text: string; readonly hasStar: boolean }
    | {
        readonly kind: 'quotation';
        readonly text: string;
        readonly hasStar: boolean;
        readonly within: number | null;
      }
    | { readonly kind: 'field'; readonly field: Field; readonly value: Value }
  );

/** What is behind the colon of a field: the place has the quotation marks, the text has not. */
export interface Value extends Place {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Takes a query's text apart, in one pass. Full-width signs are the same as those of ASCII, and any quotation mark is one.
 * Throws a `Problem` for a quotation mark that is never closed, a field that does not exist, and a star or a `~` astray.
 */
export function tokensOf(text: string): readonly Token[] {
  const plain = withPlainSigns(text);
  const tokens: Token[] = [];
  for (let at = skip(plain, 0); at < plain.length; at = skip(plain, at)) {
    const token = tokenAt(text, plain, at);
    at = token.end;
    if (token.kind !== 'nothing') tokens.push(token);
  }
  return tokens;
}

/** The same with what is written half as wide, as long as before. */
export function withPlainSigns(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Words of punctuation alone, such as a dash between two words, ask for nothing. */
type Found = Token | (Place & { readonly kind: 'nothing' });

function tokenAt(text: string, plain: string, at: number): Found {
  const sign = plain.charAt(at);
  switch (sign) {
    case '(':
    case ')':
    case '[':
    case ']':
    case '&':
      return { kind: sign, start: at, end: at + 1 };
    case '-':
      return minusAt(plain, at);
  }
  if (quotationMarks.includes(sign)) return quotationAt(text, plain, at);
  return expressionAt(text, plain, at) ?? fieldAt(text, plain, at) ?? wordAt(text, plain, at);
}

/** Takes away what follows; a dash by itself is punctuation. */
function minusAt(plain: string, at: number): Found {
  // Only the first of several looks behind them: the time is linear.
  const end = plain[at - 1] === '-' ? at + 1 : (endOf(/-+/y, plain, at) ?? at + 1);
  const isAlone = plain[at - 1] !== '-' && /^[\s\p{Cc})\]&]?$/u.test(plain.charAt(end));
  return isAlone ? { kind: 'nothing', start: at, end } : { kind: '-', start: at, end: at + 1 };
}

function quotationAt(text: string, plain: string, start: number): Token {
  const end = endOfQuotation(plain, start);
  const content = withoutQuotationMarks(text.slice(start, end));
  checkWords(content, { start, end });
  const quotation = { kind: 'quotation', text: content, hasStar: false, within: null, start, end } as const;
  if (plain[end] === '*') return { ...quotation, hasStar: true, end: end + 1 };
  if (plain[end] !== '~') return quotation;
  const last = endOf(/~\d{1,3}(?![\p{L}\p{N}])/uy, plain, end);
  if (last !== null) return { ...quotation, within: Number(plain.slice(end + 1, last)), end: last };
  const tail = { start: end, end: endOf(wordPattern, plain, end) ?? end + 1 };
  throw new Problem(
    tail,
    'Write within how many words, up to 999, for example "troops kursk"~8.',
    use(tail, '~8', `Use ${text.slice(start, end)}~8`),
  );
}

/** `/casualt(y|ies)/`: words, as the brackets belong to it. */
function expressionAt(text: string, plain: string, start: number): Token | null {
  if (plain[start] !== '/' || !/^[\s\p{Cc}]?$/u.test(plain.slice(Math.max(0, start - 1), start))) return null;
  const end = endOf(/\/[^\s\p{Cc}]*\/[a-z]*(?![^\s\p{Cc}])/uy, plain, start);
  if (end === null || end === endOf(wordPattern, plain, start)) return null;
  checkWords(text.slice(start, end), { start, end });
  return { kind: 'quotation', text: text.slice(start, end), hasStar: false, within: null, start, end };
}

function fieldAt(text: string, plain: string, start: number): Token | null {
  const colon = endOf(/[a-z][a-z_-]*(?=:)/iy, plain, start);
  if (colon === null) return null;
  const name = plain.slice(start, colon);
  const field = fieldNamed.get(name.toLowerCase());
  if (field) {
    const value = valueAt(text, plain, colon + 1, field.takes === 'number');
    return { kind: 'field', field, value, start, end: value.end };
  }
  // An address, a drive, a colon of East Asian text.
  const isWord = plain.startsWith('//', colon + 1) || name.length === 1 || text[colon] !== ':';
  if (isWord) return null;
  throw unknownField(text, plain, { start, end: colon });
}

function unknownField(text: string, plain: string, place: Place): Problem {
  const typed = plain.slice(place.start, place.end).toLowerCase();
  const named = fields.find(({ also }) => also.includes(typed))?.name;
  const near =
    named ??
    nearest(
      typed,
      fields.map(({ name }) => name),
    );
  const end = endOf(wordPattern, plain, place.start) ?? place.end;
  const words = { start: place.start, end };
  return new Problem(
    place,
    `There is no field “${plain.slice(place.start, place.end)}”.`,
    near === null
      ? use(words, inQuotationMarks(text.slice(words.start, words.end)), 'Put it in quotation marks')
      : use(place, near),
  );
}

/** Words and quotations side by side, such as `<"27 Feb 2025"`; of a number the thousands that a space parts, too: `>10 000`. */
function valueAt(text: string, plain: string, start: number, isNumber: boolean): Value {
  let [content, isQuoted, end] = ['', false, start];
  for (let next = endOfPiece(plain, end); next !== null; next = endOfPiece(plain, end)) {
    const isQuotation = quotationMarks.includes(plain.charAt(end));
    const piece = text.slice(end, next);
    content += isQuotation ? withoutQuotationMarks(piece) : piece;
    isQuoted ||= isQuotation;
    end = next;
    if (isNumber && goesOnInThousands(plain.slice(start, end), plain.slice(end, end + 10))) {
      content += ' ';
      end += 1;
    }
  }
  return { text: content, isQuoted, start, end };
}

function endOfPiece(plain: string, at: number): number | null {
  const sign = plain.charAt(at);
  const isQuotation = sign !== '' && quotationMarks.includes(sign);
  return isQuotation ? endOfQuotation(plain, at) : endOf(wordPattern, plain, at);
}

function wordAt(text: string, plain: string, start: number): Found {
  const first = endOf(/[a-z]+(?=&)/iy, plain, start);
  const isTag = first !== null && tags.some((tag) => tag === plain.slice(start, first).toLowerCase());
  const end = isTag ? first : (endOf(wordPattern, plain, start) ?? start + 1);
  const place = { start, end };
  if (text.slice(start, end) === 'or') return { kind: 'or', ...place };
  if (/^(?:(?![%&#@§])\p{P})+$/u.test(text.slice(start, end))) return { kind: 'nothing', ...place };
  const hasStar = plain[end - 1] === '*';
  const word = text.slice(start, hasStar ? end - 1 : end);
  checkWords(word, place);
  if (withPlainSigns(word).includes('*'))
    throw new Problem(
      place,
      'A star can only end a word, as in deploy*.',
      use(place, inQuotationMarks(text.slice(start, end)), 'Put it in quotation marks'),
    );
  return { kind: 'word', text: word, hasStar, ...place };
}

/** Nothing else is in the index of words. */
function checkWords(words: string, place: Place): void {
  if (/[\p{L}\p{N}]/u.test(words)) return;
  const message =
    words.trim() === ''
      ? 'Write words between the quotation marks.'
      : `“${words}” has no letters or digits to search for.`;
  throw new Problem(place, message, use(place, '', 'Leave it out'));
}

/** An `&` between two letters belongs to the word: `AT&T`. */
const plainSign = `[^\\s\\p{Cc}()\\[\\]&${quotationMarks}]`;
const wordPattern = new RegExp(`${plainSign}+(?:&+${plainSign}+)*`, 'uy');

const skip = (plain: string, at: number): number => endOf(/[\s\p{Cc}]+/uy, plain, at) ?? at;

/** Where the match of a sticky pattern at an offset ends; null where it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
