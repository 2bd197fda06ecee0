import { multipliers, roundPlurals, smallNumbers } from '../../../figure/numberWords.ts';
import { isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { timeUnits } from '../../../figure/units.ts';

/** Words that begin a number wherever they stand; “million” and “score” need another word before them. */
const alone: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...roundPlurals.keys(),
  ...'half dozen twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold'.split(' '),
]);

const factors: ReadonlySet<string> = new Set(
  [...multipliers.keys(), ...roundPlurals.keys()].filter((word) => word.length > 3 && word !== 'score'),
);

const parts = setOf('half third quarter fifth sixth seventh eighth ninth tenth hundredth thousandth');
const vague = setOf('several few couple many');
const minus = setOf('minus negative');

/** Whether a word of the text, as its tokens are cut, may be the beginning of a number or a factor of one. */
export function opensNumber(word: string): boolean {
  if (/\p{Nd}/u.test(word)) return true;
  const hyphen = word.indexOf('-');
  const first = (hyphen < 0 ? word : word.slice(0, hyphen)).toLowerCase();
  return alone.has(first) || factors.has(first) || parts.has(first);
}

/** Whether a number may begin at a token: with digits, a number word, a currency, a sign, or “a” before a factor. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return token?.kind === 'number' || alone.has(token?.text ?? '');
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') {
    if (token.text === '-') return !token.isGlued && next.isGlued && next.kind !== 'word';
    return /^[$€£¥元₩₽₴₹₺₪₫₦฿±.]/u.test(token.text);
  }
  if (token.kind !== 'word') return false;
  if (alone.has(token.text)) return isNumberWord(tokens, at);
  if (next.text === '$' && next.isGlued) return isCurrencyBefore(token, tokens, at);
  if (token.text === 'a' || token.text === 'an') {
    // “A year and a half”
    if (timeUnits.has(next.text) && !isWord(next, parts))
      return tokens[at + 2]?.text === 'and' && tokens[at + 4]?.text === 'half';
    return isWord(next, factors) || isWord(next, parts) || (isWord(next, vague) && mayBegin(tokens, at + 1));
  }
  if (vague.has(token.text)) return isWord(tokens[next.text === 'of' ? at + 2 : at + 1], factors);
  if (token.text === 'plus') return next.text === 'or' && tokens[at + 2]?.text === 'minus';
  if (minus.has(token.text))
    return tokens[at - 1]?.text !== 'or' && (next.kind === 'number' || smallNumbers.has(next.text));
  return isCurrencyBefore(token, tokens, at);
}

/** “Scores of people” is a number, a score of a match is none; “tens” goes on with “of”. */
function isNumberWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === 'scores') return tokens[at + 1]?.text === 'of' && !isWord(tokens[at - 1], tests);
  return token?.text !== 'tens' || tokens[at + 1]?.text === 'of';
}

const tests = setOf('the test exam credit reading math maths high low of approval their his her its these');

/** “US$5”, “USD 5”, “Rs 500”, “A$3”; COP30 is a conference. */
function isCurrencyBefore({ raw }: Token, tokens: readonly Token[], at: number): boolean {
  const isWritten = /^(?:\p{Lu}{1,3}|U\.S\.|Rs|zł)$/u.test(raw);
  return (
    isWritten &&
    raw !== 'COP' &&
    (tokens[at + 1]?.kind === 'number' || tokens[at + 1]?.text === '$' || raw === 'Rs')
  );
}

/** Whether the number is written in digits, with or without a currency before it. */
export function isInDigits(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.kind === 'number') return true;
  return false;
}
