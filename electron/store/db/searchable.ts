import { foldText } from '../../../shared/text/fold.ts';

/** Scripts that put no spaces between their words, so that a word would be found only as a whole sentence. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const each = new RegExp(`${unspaced.source}\\p{M}*`, 'gu');

/**
 * A text as the search index takes it in, and as a query must be to find it: folded as Find in Article does, and in scripts without spaces each character is
 * a word of its own, and a word of the query is a row of such words.
 */
export function searchable(text: string): string {
  const quickly = foldedQuickly(text);
  if (quickly !== null) return quickly;
  const folded = foldText(text, 'base').text;
  return unspaced.test(folded) ? folded.replace(each, ' $& ') : folded;
}

/**
 * What is not among these: letters of alphabets, with spaces between words, that nothing is to be joined to and that may be folded one by
 * one, and the signs of ASCII and of printers. Nothing invisible is among them, and no other white space.
 */
const beyond =
  /[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u0386-\u0482\u048a-\u0523\u2010-\u2027\u2030-\u205e\u20a0-\u20b8]/;
const beyondAscii = /[^\n -~]/g;

/** What single characters become, as far as it is known. */
const alone = new Map<string, string>();

/** The same as `foldText` in a quarter of the time, as most texts are; null for others. It says of no place where it came from. */
function foldedQuickly(text: string): string | null {
  if (beyond.test(text)) return null;
  const letters = text.replace(beyondAscii, (character) => {
    const known = alone.get(character);
    if (known !== undefined) return known;
    const folded = foldText(character, 'base').text;
    alone.set(character, folded);
    return folded;
  });
  return inBytes(letters)
    .toLowerCase()
    .replace(/\n[\n ]*| [\n ]+/g, ' ');
}

/**
 * The same text with a byte for a character where it is ASCII, as most are without their accents: what the engine has made of another text
 * has two, which whoever hands it on or stores it pays for.
 */
function inBytes(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length === text.length ? bytes.toString('latin1') : text;
}
