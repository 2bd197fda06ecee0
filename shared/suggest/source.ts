import type { Range } from '../model/segment.ts';
import { cueStrength } from './cues.ts';
import { type Word, wordsIn } from './words.ts';

/**
 * The subject in front of a reporting verb, or null: the last noun phrase before `range.end`, past auxiliaries, adverbs
 * and anything between two commas there. Of a name its title is left out.
 */
export function subjectBefore(text: string, range: Range): Range | null {
  const end = withoutAside(text, range);
  const words = wordsIn(text, { start: range.start, end });
  let last = words.length - 1;
  while (last >= 0 && isHelper(words[last])) last -= 1;
  const head = words[last];
  // A comma between the phrase and the verb, which closes no aside, ends a clause.
  if (!head || /[,;:()“”"«»–—]/.test(text.slice(head.end, words[last + 1]?.start ?? end))) return null;
  let first = last;
  while (first > 0 && belongs(text, words[first - 1], words[first])) first -= 1;
  return phraseOf(words.slice(first, last + 1));
}

/** The noun phrase or the name that a range begins with, or null: without its article and its title. */
export function nameAfter(text: string, range: Range): Range | null {
  const all = wordsIn(text, range).slice(0, maxPhraseWords);
  const [head] = all;
  if (!head || /[^\s“"‘]/.test(text.slice(range.start, head.start))) return null;
  const words = isArticle(head) ? all.slice(1) : all;
  let last = 0;
  for (; last + 1 < words.length && belongs(text, words[last], words[last + 1]); last += 1);
  const phrase = words.slice(0, last + 1);
  // A name ends where it goes on in small letters: “Kim on Monday”, “Zelenskyy late today”.
  const lastCapital = phrase.findLastIndex(isCapitalised);
  const isName = isCapitalised(phrase[0]);
  return phraseOf(isName && !isNounHead(phrase.at(-1)) ? phrase.slice(0, lastCapital + 1) : phrase);
}

/** As many words as a phrase is looked for in. */
const maxPhraseWords = 12;

/** In front of “, citing the NIS, ” where that is what a range ends with; else its end. */
function withoutAside(text: string, { start, end }: Range): number {
  const before = text.slice(start, end);
  const aside = /[,–—]\s[^,“”"]+[,–—]\s*$/.exec(before);
  return aside ? start + aside.index : end;
}

/** Whether two neighbouring words belong to one noun phrase. */
function belongs(text: string, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right) return false;
  if (!/^\s+$/.test(text.slice(left.end, right.start))) return false;
  if (isBreak(left) || isBreak(right)) return false;
  // “Ministry of Defence”, “Reporters Without Borders” hold a small word between two capitals.
  if (isJoint(left) || isJoint(right)) {
    const [outer] = wordsIn(
      text,
      isJoint(left) ? { start: Math.max(0, left.start - 40), end: left.start } : right,
    ).slice(-1);
    const inner = isJoint(left) ? right : wordsIn(text, { start: right.end, end: right.end + 40 })[0];
    return isJoint(left)
      ? isCapitalised(outer) && isCapitalised(inner)
      : isCapitalised(left) && isCapitalised(inner);
  }
  return true;
}

/** The words of a phrase without an article in front, and for a person's name without the titles. */
function phraseOf(phrase: readonly Word[]): Range | null {
  const bare = isArticle(phrase[0]) ? phrase.slice(1) : phrase;
  const last = bare.at(-1);
  if (!last) return null;
  const title = bare.findLastIndex(isTitle);
  const isTitled = title >= 0 && title < bare.length - 1 && bare.slice(title + 1).every(isCapitalised);
  const name = isTitled ? bare.slice(title + 1) : bare;
  return { start: name[0]?.start ?? last.start, end: last.end };
}

function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{Lu}\p{Lo}]/u.test(word.text);
}

function isArticle(word: Word | undefined): boolean {
  return word !== undefined && /^(?:the|an?)$/i.test(word.text);
}

/** Auxiliaries and adverbs that stand between a subject and its verb. */
function isHelper(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:has|have|had|is|are|was|were|been|be|did|does|do|not|never|also|later|earlier|then|again|once|today|yesterday|now|still|further|since|reportedly|will|would|may|could)$/i.test(
      word.text,
    ) ||
      /^[a-z]+ly$/.test(word.text))
  );
}

/** Words that no noun phrase holds: prepositions, conjunctions, relative words, verbs. */
function isBreak({ text }: Word): boolean {
  return (
    /^(?:in|on|at|to|from|by|with|after|before|during|as|that|which|who|whose|while|when|where|and|but|or|if|because|than|into|over|about|amid|since|until|has|have|had|is|are|was|were|been|be|will|would|may|might|could|can|citing|pouring|familiar|speaking|briefed|quoted|late|early|on|last|this|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(
      text,
    ) || cueStrength(text) === 'always'
  );
}

/** Small words inside of names. */
function isJoint(word: Word | undefined): boolean {
  return word !== undefined && /^(?:of|for|de|del|van|von|bin|al|the)$/.test(word.text);
}

/** What “South Korea’s intelligence agency” ends with: a phrase that goes on in small letters up to a noun for a source. */
function isNounHead(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:agency|agencies|officials?|ministry|minister|media|outlets?|government|army|forces|police|spokes\w+|analysts?|authorities|sources?|leaders?|president|officers?|experts?|reports?|statement|intelligence|military|command|committee|council)$/.test(
      word.text,
    )
  );
}

function isTitle({ text }: Word): boolean {
  return /^(?:president|minister|premier|chancellor|secretary|general|colonel|lieutenant|major|captain|admiral|senator|governor|ambassador|king|queen|prince|pope|chairman|director|chief|leader|spokes\w+|analyst|professor|judge|mr\.?|mrs\.?|ms\.?|dr\.?|gen\.?|col\.?|sen\.?|rep\.?|gov\.?)$/i.test(
    text,
  );
}
