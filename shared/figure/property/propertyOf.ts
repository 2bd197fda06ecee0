import type { Property } from '../card.ts';
import { foldLetters } from '../languages/foldWord.ts';
import { type Found, isWord, phraseReader, type Reader, setOf } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import { entriesOf, type Named, nameOf } from './entries.ts';
import { type PropertyWords, propertyWords } from './table.ts';

/**
 * What happened to those who are counted, where the words beside a number name it: “killing at least 23 people”, “14 dockers
 * are still missing”. Where two are joined by “and” there is none, for the words do not say how many had which. `start` and
 * `end` are the tokens of the number with what bounds it, half-open; `language` is a primary subtag of BCP 47.
 */
export function propertyOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  language: string,
): Property | null {
  const words = wordsOf(language);
  return words && (behind(tokens, end, words) ?? before(tokens, start, words));
}

/** Whether a word that says what happened starts here, as it may before a number: “погибли 34 человека”. */
export function isDeed(tokens: readonly Token[], at: number, language: string): boolean {
  const words = wordsOf(language);
  return words !== null && (words.happened(tokens, at) ?? words.deeds(tokens, at)) !== null;
}

/** So many words of a noun phrase stand between a number and its verb. */
const maxWords = 6;

function behind(tokens: readonly Token[], end: number, words: Words): Property | null {
  let [isDirect, isOf] = [true, false];
  for (let at = end; at < end + maxWords; at += 1) {
    const token = tokens[at];
    const counted = isDirect ? words.counted(tokens, at) : null;
    // “34 heridas” are wounds, but “34 resultaron heridas” are people.
    const isOther = counted?.value === 'none' && at > end;
    const found = counted && !isOther ? counted : words.happened(tokens, at);
    if (found) return isOfOthers(tokens, found.end, words) ? null : together(tokens, found, words);
    if (token?.kind === 'gap' || words.helpers.has(token?.text ?? '')) continue;
    // “Hundreds *of* wounded”
    if (isDirect && !isOf && at === end && of.has(token?.text ?? '')) {
      isOf = true;
      continue;
    }
    if (token?.kind !== 'word' || words.stops.has(token.text)) return null;
    isDirect = false;
  }
  return null;
}

const of = setOf("of von d' de di van z من");

/** “Soldiers killed 5 people” did it themselves, and “34 kayıp yakını” are their relatives. */
function isOfOthers(tokens: readonly Token[], at: number, words: Words): boolean {
  return tokens[at]?.kind === 'number' || isWord(tokens[at], words.relatives);
}

/** The property, with another one that “or” joins to it: killed or injured stays one, and other pairs have none. */
function together(tokens: readonly Token[], first: Found<Named>, words: Words): Property | null {
  const link = tokens[first.end]?.text ?? '';
  const isOr = words.or.has(link);
  const isJoined = isOr || words.and.has(link) || link === ',';
  const second = isJoined
    ? (words.happened(tokens, first.end + 1) ?? words.counted(tokens, first.end + 1))
    : null;
  if (!second || second.value === first.value) return nameOf(first.value);
  const both = new Set([first.value, second.value]);
  return isOr && both.has('killed') && both.has('injured') ? 'killedOrInjured' : null;
}

function before(tokens: readonly Token[], start: number, words: Words): Property | null {
  for (let end = start; end > Math.max(0, start - 4); end -= 1) {
    for (let at = end - 1; at >= Math.max(0, end - 3); at -= 1) {
      const found = words.deeds(tokens, at) ?? words.happened(tokens, at);
      if (found?.end === end) return nameOf(found.value);
    }
    const last = tokens[end - 1];
    if (last?.kind !== 'gap' && !words.helpers.has(last?.text ?? '')) return null;
  }
  return null;
}

/** The words of a language made ready for reading. */
interface Words {
  readonly counted: Reader<Named>;
  readonly happened: Reader<Named>;
  readonly deeds: Reader<Named>;
  readonly helpers: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
}

const compiled = new Map<string, Words>();

function wordsOf(language: string): Words | null {
  const ready = compiled.get(language);
  if (ready) return ready;
  const written = propertyWords[language];
  if (!written) return null;
  const made = compile(written, language);
  compiled.set(language, made);
  return made;
}

function compile(written: PropertyWords, language: string): Words {
  const fold = (text: string) => foldLetters(text, language);
  const reader = (text: string) => {
    const entries = [...entriesOf(fold(text))];
    // Arabic writes “and” as one word with the next.
    const joined = language === 'ar' ? entries.map(([word, named]) => [`و${word}`, named] as const) : [];
    return phraseReader([...entries, ...joined]);
  };
  return {
    counted: reader(written.counted),
    happened: reader(written.happened),
    deeds: reader(written.deeds),
    helpers: setOf(fold(written.helpers)),
    or: setOf(fold(written.or)),
    and: setOf(fold(written.and)),
    stops: setOf(fold(written.stops)),
    relatives: written.relatives ? setOf(fold(written.relatives)) : new Set(),
  };
}
