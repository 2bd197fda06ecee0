import type { Cue } from './cues.ts';
import { type Named, nameIn } from './named.ts';
import type { View } from './view.ts';

/** Longer noun phrases are none. In tokens. */
const longest = 12;

/**
 * Who speaks, behind a verb (“sagte der Minister”, “dijo Ana Ruiz”) or a phrase (“laut Polizei”): the noun phrase that
 * begins there past adverbs, or the name in apposition to it; null where there is none. `end` is a token.
 */
export function sourceBehind(view: View, from: number, end: number): Named | null {
  const { grammar, keys } = view;
  let at = from;
  while (at < end && isFiller(view, at) && !grammar.pronouns.has(keys[at] ?? '')) at += 1;
  if (at >= end) return null;
  if (grammar.pronouns.has(keys[at] ?? ''))
    return { first: at, last: at + 1, end: at + 1, isPronoun: true, isName: false };
  const last = phraseEnd(view, at, Math.min(end, at + longest));
  if (last === at) return null;
  const phrase = nameIn(view, at, last);
  if (!phrase) return null;
  // “the head of the staff, Jorin Halbach, said on Tuesday”
  const behind = appositionBehind(view, last, end);
  return behind && !phrase.isName
    ? { ...behind, end: behind.last }
    : { ...phrase, end: behind?.last ?? last };
}

/** Who speaks, in front of a verb; null where no noun phrase ends there. `from` is the first token that may belong to it. */
export function sourceBefore(view: View, cue: Cue, from: number): Named | null {
  const { grammar, keys, tokens } = view;
  let last = cue.first;
  while (last > from && (isFiller(view, last - 1) || grammar.auxiliaries.has(keys[last - 1] ?? '')))
    last -= 1;
  const isBehindComma = keys[last - 1] === ',';
  const aside = isBehindComma ? asideBefore(view, last - 1, from) : null;
  if (isBehindComma && !aside) return null;
  if (aside?.name) return aside.name;
  const end = aside ? aside.from : last;
  const begin = clauseStart(view, end, from);
  // Where the verb comes first: “وردت النائبة قائلة”.
  const about = grammar.names === 'arabic' ? lastOf(view, 'عن', begin, end) : -1;
  const isVerb = grammar.names === 'arabic' && grammar.verbs.has(keys[begin] ?? '');
  // “نقلت الوكالة عن مسؤول قوله”
  const start = about >= begin ? about + 1 : isVerb ? begin + 1 : begin;
  if (start >= end) return null;
  const only = end - 1;
  if (grammar.pronouns.has(keys[only] ?? ''))
    return { first: only, last: end, end, isPronoun: true, isName: false };
  const head = grammar.ends.has(keys[start] ?? '') ? phraseBehindPreposition(view, start, end) : start;
  if (head === null || (tokens[head]?.kind === 'sign' && view.quotationAt[head] === -1)) return null;
  if (end - head > longest) return null;
  const named = nameIn(view, head, end);
  return named && { ...named, end };
}

/** Whether a token may be passed over between a verb and its subject. */
function isFiller({ grammar, keys }: View, at: number): boolean {
  const key = keys[at] ?? '';
  if (grammar.fillers.has(key)) return true;
  // “el lunes”, “ce jeudi”, “le 4 mai”
  return grammar.articles.has(key) && grammar.fillers.has(keys[at + 1] ?? '');
}

/** Where the noun phrase that begins at a token ends. Quoted names belong to it. */
function phraseEnd(view: View, from: number, end: number): number {
  const { grammar, keys, tokens, quotationAt, quotations } = view;
  let at = from;
  while (at < end) {
    const key = keys[at] ?? '';
    const quotation = quotationAt[at] === quotationAt[from] ? undefined : quotations[quotationAt[at] ?? -1];
    if (quotation) {
      // A quoted name belongs to a noun: “the paper “Nordanzeiger””.
      if (quotation.last - quotation.first > 7 || quotation.last > end + 3) break;
      at = quotation.last;
      continue;
    }
    // “der 44-Jährige”, “52-летний мужчина”
    const isHyphen =
      key === '-' &&
      at > from &&
      tokens[at - 1]?.end === tokens[at]?.start &&
      tokens[at + 1]?.start === tokens[at]?.end;
    if (isHyphen) {
      at += 2;
      continue;
    }
    if (tokens[at]?.kind === 'sign' || grammar.conjunctions.has(key) || grammar.that.has(key)) break;
    if (at > from && grammar.fillers.has(key)) break;
    if (grammar.ends.has(key) && !(at > from && grammar.genitives.has(key))) break;
    if (at > from && grammar.articles.has(key) && isFiller(view, at)) break;
    if (grammar.names === 'german' && at > from && !goesOnInGerman(view, from, at)) break;
    if (at > from && (grammar.verbs.has(key) || (grammar.names === 'arabic' && key.startsWith('لل')))) break;
    at += 1;
  }
  return at;
}

/** German nouns are in capitals: behind the last of them only an article, “von” or an adjective in between goes on. */
function goesOnInGerman({ grammar, tokens, keys }: View, from: number, at: number): boolean {
  if (
    isCapital(tokens[at]?.text) ||
    grammar.articles.has(keys[at] ?? '') ||
    grammar.genitives.has(keys[at] ?? '')
  )
    return true;
  const before = keys[at - 1] ?? '';
  const isBehindNoun = isCapital(tokens[at - 1]?.text) && !(at - 1 === from && grammar.articles.has(before));
  return !isBehindNoun && /(?:e|en|er|es|em)$/.test(keys[at] ?? '');
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

/** “, Jorin Halbach,” behind a noun phrase: all of it in capitals. */
function appositionBehind(view: View, comma: number, end: number): Named | null {
  if (view.keys[comma] !== ',') return null;
  const last = phraseEnd(view, comma + 1, Math.min(end, comma + 8));
  const named = nameIn(view, comma + 1, last);
  return named?.isName && named.first === comma + 1 && named.last - named.first >= 2
    ? { ...named, end: last }
    : null;
}

/** What is between two commas in front of a verb: a name in apposition, or what is said of the name before it. */
function asideBefore(
  view: View,
  closing: number,
  from: number,
): { readonly from: number; readonly name: Named | null } | null {
  for (let at = closing - 1; at > Math.max(from, closing - longest); at -= 1) {
    if (view.keys[at] !== ',') {
      if (view.tokens[at]?.kind === 'sign') return null;
      continue;
    }
    const named = nameIn(view, at + 1, closing);
    const isAll = named?.isName && named.first === at + 1 && named.last === closing && closing - at > 2;
    return { from: at, name: isAll && named ? { ...named, end: closing } : null };
  }
  return null;
}

/** The beginning of the clause that ends at a token. */
function clauseStart(view: View, end: number, from: number): number {
  const { grammar, keys, tokens, quotationAt, quotations } = view;
  let at = end;
  while (at > Math.max(from, end - 30)) {
    const quotation = quotations[quotationAt[at - 1] ?? -1];
    if (quotation) {
      if (quotation.last - quotation.first > 7) break;
      at = Math.max(from, quotation.first);
      continue;
    }
    const key = keys[at - 1] ?? '';
    if (tokens[at - 1]?.kind === 'sign' || grammar.conjunctions.has(key)) break;
    // German articles are relative words behind a comma only.
    if (grammar.relatives.has(key) && (grammar.names !== 'german' || keys[at - 2] === ',')) break;
    if (grammar.that.has(key)) break;
    at -= 1;
  }
  return at;
}

/** The subject of a clause that a preposition begins: from its last article that belongs to no preposition. */
function phraseBehindPreposition(view: View, from: number, end: number): number | null {
  const { grammar, keys } = view;
  for (let at = end - 2; at > from + 1; at -= 1) {
    if (
      grammar.articles.has(keys[at] ?? '') &&
      !grammar.ends.has(keys[at - 1] ?? '') &&
      !grammar.genitives.has(keys[at - 1] ?? '')
    )
      return at;
  }
  if (grammar.articles.size > 0) return null;
  // Slavic: “В пятницу министр сообщил”, and “в профсоюзе считают”, where there is none but this.
  return end - from <= 3 ? from + 1 : end - 1;
}

/** The last token of a range with this form; -1 for none. */
function lastOf({ keys }: View, key: string, first: number, end: number): number {
  for (let at = end - 1; at >= first; at -= 1) if (keys[at] === key) return at;
  return -1;
}
