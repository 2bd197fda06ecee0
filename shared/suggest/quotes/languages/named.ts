import type { View } from './view.ts';

/** The words that name a speaker. Indexes of tokens, half-open. */
export interface Named {
  readonly first: number;
  readonly last: number;
  /** Where the whole noun phrase ends, with what follows the name. */
  readonly end: number;
  readonly isPronoun: boolean;
  /** Whether it is a name rather than a noun phrase. */
  readonly isName: boolean;
}

/** The name that a noun phrase ends with, without titles, or else the phrase without its article; null for an empty one. */
export function nameIn(view: View, first: number, last: number): Named | null {
  if (first >= last) return null;
  if (view.grammar.names === 'arabic') return arabicName(view, first, last);
  const { tokens, keys, grammar } = view;
  // “Ana Ruiz de Salas, alcaldesa”: what is quoted in it is no part of a name.
  let end = last;
  while (end > first && !isCapital(tokens[end - 1]?.text)) end -= 1;
  let start = end;
  while (start > first && (isCapital(tokens[start - 1]?.text) || isInner(view, start - 1, first))) start -= 1;
  while (start + 1 < end && (grammar.isTitle(keys[start] ?? '') || grammar.articles.has(keys[start] ?? '')))
    start += 1;
  const isBehindPreposition =
    start > first &&
    (grammar.genitives.has(keys[start - 1] ?? '') ||
      isGenitiveArticle(view, start - 1) ||
      // “le ministère de la Défense”
      (grammar.articles.has(keys[start - 1] ?? '') && grammar.genitives.has(keys[start - 2] ?? '')));
  const size = end - start;
  const isSingleNoun =
    size === 1 && (grammar.names === 'german' || start === first || isAfterNoun(view, start, first));
  const isName = size > 0 && !isBehindPreposition && !isSingleNoun && size <= 6;
  if (isName) {
    // Slavic genitives of places are in capitals too: “мэр Верхнереченска Игорь Ладейников”.
    const from = isSlavic(view) && size > 2 ? end - 2 : start;
    return { first: from, last: end, end: last, isPronoun: false, isName: true };
  }
  const bare = grammar.articles.has(keys[first] ?? '') && first + 1 < last ? first + 1 : first;
  return {
    first: bare,
    last,
    end: last,
    isPronoun: false,
    isName: size === 1 && start === first && last - first === 1,
  };
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

const inner: ReadonlySet<string> = new Set(
  'de del della di da van von der den du la le bin al el y'.split(' '),
);

/** A small word between two capitals of a name: “Ana de la Cruz”, not “ministra de Interior”. */
function isInner({ keys, tokens, grammar }: View, at: number, first: number): boolean {
  if (!inner.has(keys[at] ?? '')) return false;
  if (grammar.names === 'german' && keys[at] !== 'von' && keys[at - 1] !== 'von') return false;
  let before = at - 1;
  while (before >= first && inner.has(keys[before] ?? '')) before -= 1;
  return before >= first && isCapital(tokens[before]?.text);
}

/** German “des”, “der”: what follows is another noun’s. */
function isGenitiveArticle({ grammar, keys }: View, at: number): boolean {
  return grammar.names === 'german' && /^(?:des|der|vom|im|am|zum|zur)$/.test(keys[at] ?? '');
}

/** Slavic languages: a single capital behind a noun may be its genitive: “глава Минфина”; surnames are told by their ends. */
function isAfterNoun(view: View, start: number, first: number): boolean {
  if (!isSlavic(view) || start === first) return false;
  return !/(?:ов|ев|ёв|ин|ын|ий|ый|ко|ук|юк|ак|ец|ова|ева|ёва|ина|ына|ая|дзе|ян|ич|іна|ів|їв|єв|ський|ська)$/u.test(
    view.keys[start] ?? '',
  );
}

function isSlavic({ grammar }: View): boolean {
  return grammar.code === 'ru' || grammar.code === 'uk';
}

/** Arabic has no capitals: a name is what follows titles and words with the article. */
function arabicName({ keys, grammar }: View, first: number, last: number): Named {
  let start = first;
  while (start < last && (grammar.isTitle(keys[start] ?? '') || /^(?:ال|لل)/.test(keys[start] ?? '')))
    start += 1;
  const isName =
    start > first &&
    start < last &&
    !grammar.ends.has(keys[start] ?? '') &&
    keys[start] !== 'باسم' &&
    grammar.isTitle(keys[first] ?? '');
  return { first: isName ? start : first, last, end: last, isPronoun: false, isName };
}
