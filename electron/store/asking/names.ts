import { foldText } from '../../../shared/text/fold.ts';

/**
 * Says of a name whether a text is a part of it that begins where a word does, whatever its case, its accents and its width: what
 * `actor:`, `outlet:` and the other names of a query ask.
 */
export function nameMatcher(text: string): (name: string) => boolean {
  const wanted = foldName(text);
  return (name) => wanted !== '' && isAtWord(foldName(name), wanted);
}

/** The same for a name that is folded already. */
export function foldedNameMatcher(text: string): (folded: string) => boolean {
  const wanted = foldName(text);
  return (folded) => wanted !== '' && isAtWord(folded, wanted);
}

/**
 * The same of a measured property, but for one that joins several: “killed or injured” is another one than “killed”, and is found
 * as a whole, also where it is written as the code `killedOrInjured`.
 */
export function propertyMatcher(text: string): (property: string) => boolean {
  const isNamed = nameMatcher(text);
  const wanted = withoutSpaces(text);
  return (property) => (joinsSeveral.test(property) ? withoutSpaces(property) === wanted : isNamed(property));
}

const joinsSeveral = /\s[Oo][Rr]\s|[a-z]Or[A-Z]/;
const withoutSpaces = (name: string): string => foldName(name).replaceAll(' ', '');

/** A name as names are compared. */
export function foldName(name: string): string {
  return foldText(name, 'base').text.trim();
}

/** Whether a folded name has folded words where a word begins. */
export function isAtWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1))
    if (at === 0 || !isInsideWord(name, at)) return true;
  return false;
}

/** A script without spaces has no place inside of a word. */
function isInsideWord(text: string, at: number): boolean {
  const [before, here] = [characterBefore(text, at), String.fromCodePoint(text.codePointAt(at) ?? 0x20)];
  return letterOrDigit.test(before) && letterOrDigit.test(here) && !unspaced.test(before + here);
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the claimer that is asked for is the author of the article. */
export function isAuthor(name: string): boolean {
  return foldName(name) === 'author';
}
