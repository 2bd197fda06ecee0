import type { Range } from '../../model/segment.ts';
import type { Document } from '../document.ts';
import type { FoundNames } from '../found.ts';
import { isReportingVerb } from '../quotes/cueWords.ts';
import type { Token } from '../tokens.ts';
import { countryStem, isDefinite, isDeterminer, isModifier, isPossessivePronoun } from './modifiers.ts';
import { type Role, roleOf } from './roles.ts';

/** A text’s tokens with what all rules here ask of them. */
export interface Words {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** By token: its text in lower case. */
  readonly lower: readonly string[];
  /** By token: the index of the name that it is in; -1 for none. */
  readonly named: Int32Array;
}

/** A noun phrase for an actor. `[first, last)` are tokens, `start` and `end` UTF-16, half-open; without its article. */
export interface Phrase extends Range {
  readonly first: number;
  readonly last: number;
  /** The token of the noun. */
  readonly head: number;
  readonly role: Role;
  /** The words in front of the noun that are no name, in lower case. */
  readonly modifiers: readonly string[];
  /** The words of names in front of the noun, in lower case: of “Russia’s foreign minister” “russia”. */
  readonly owners: readonly string[];
  /** “the”, “this”, “its” in front of it, or an owner. */
  readonly isDefinite: boolean;
  /** In front of a person’s name: “President” of “President Zelenskyy”. It is a part of no mention. */
  readonly isTitle: boolean;
}

/** Reads which tokens are in names. */
export function wordsOf(document: Document, names: FoundNames): Words {
  const { tokens } = document;
  const named = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  names.mentions.forEach((mention, index) => {
    if (mention.form !== 'NAM') return;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at += 1;
    for (let inside = at; (tokens[inside]?.start ?? mention.end) < mention.end; inside += 1)
      named[inside] = index;
  });
  return { document, tokens, lower: document.lower, named };
}

/** The phrases for actors of a text, in text order. */
export function readPhrases(words: Words): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let head = 0; head < words.tokens.length; head += 1) {
    const role = words.named[head] === -1 ? roleOf(words.lower[head] ?? '') : undefined;
    const phrase = role && isHead(words, head) && phraseAround(words, head, role);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

/** Whether only blanks are between a token and the one before it. */
export function follows(words: Words, at: number): boolean {
  const [token, before] = [words.tokens[at], words.tokens[at - 1]];
  if (!token || !before || before.end >= token.start) return false;
  return token.start - before.end === 1 || !words.document.text.slice(before.end, token.start).includes('\n');
}

/** Whether a noun ends its phrase: “police” of “police officers” and of “police station” does not. */
function isHead(words: Words, head: number): boolean {
  const next = words.lower[head + 1] ?? '';
  if (!follows(words, head + 1) || words.tokens[head + 1]?.kind !== 'word') return true;
  const word = words.lower[head] ?? '';
  if (words.named[head + 1] !== -1) return true;
  if (roleOf(next) && !verbs.has(next)) return false;
  if (compounds.has(next)) return false;
  if (!adjectives.has(word)) return true;
  return (
    verbsAndSmallWords.has(next) ||
    isReportingVerb(next) ||
    /^\p{Lu}/u.test(words.tokens[head + 1]?.text ?? '')
  );
}

function phraseAround(words: Words, head: number, role: Role): Phrase | null {
  const first = firstOf(words, head);
  const before = follows(words, first) ? (words.lower[first - 1] ?? '') : '';
  const hasDeterminer =
    (isDeterminer(before) && before !== 'that') || words.tokens[first - 1]?.kind === 'number';
  const isBare = first === head && !hasDeterminer;
  const word = words.lower[head] ?? '';
  const isTitle = isBeforeName(words, head, role);
  // “He heads”, “to force”, “which partners”: a verb.
  if (isBare && (verbs.has(word) || beforeVerbs.has(before)) && !isTitle) return null;
  if (isBare && !role.isPlural && !collectives.has(word) && !isTitle && !isBesideComma(words, head))
    return null;
  // “the Soviet Union”, “the U.S. Embassy”: a name that was not recognised.
  const isName = role.type !== 'PER' && isCapital(words, head) && first < head && !isOpening(words, head);
  if (isName) return null;
  const last = lastOf(words, head, role);
  const start = words.tokens[first]?.start ?? 0;
  const end = words.tokens[last - 1]?.end ?? start;
  const opening = words.lower[first] ?? '';
  const inFront = words.lower.slice(first, head);
  const isOwn = (at: number) => words.named[first + at] !== -1;
  const owners = inFront.filter((_, at) => isOwn(at));
  return {
    start,
    end,
    first,
    last,
    head,
    role,
    modifiers: inFront.filter((word, at) => !isOwn(at) && /^\p{L}{2}/u.test(word)),
    owners,
    isDefinite: isDefinite(before) || isPossessivePronoun(opening) || owners.length > 0,
    isTitle,
  };
}

/** As many words as are taken in front of a noun. */
const reach = 8;

function firstOf(words: Words, head: number): number {
  let first = head;
  while (head - first < reach && first > 0) {
    const next = grown(words, first);
    if (next === first) return first;
    first = next;
  }
  return first;
}

/** The phrase’s first token with one more word in front; the same one where there is none. */
function grown(words: Words, first: number): number {
  const at = first - 1;
  const [token, word] = [words.tokens[at], words.lower[at] ?? ''];
  const possessor = possessorBefore(words, first);
  if (possessor !== null) return possessor;
  if (token?.kind !== 'word' || !follows(words, first)) return first;
  if (words.named[at] !== -1) return startOfName(words, at);
  if (isPossessivePronoun(word)) return at;
  if (isDeterminer(word) || isReportingVerb(word)) return first;
  if (isCapital(words, at) && !isOpening(words, at) && !verbsAndSmallWords.has(word)) return at;
  if (isModifier(word) || countryStem(word) !== null) return at;
  if (roleOf(word) && !verbs.has(word)) return at;
  // “Ukrainian and Western officials”
  const isPair =
    (word === 'and' || word === 'or') && isCapitalModifier(words, at - 1) && isCapitalModifier(words, first);
  return isPair ? at - 1 : first;
}

/** The first token of the owner in front of “’s”: of “South Korea’s intelligence agency”, “the agency’s director”. */
function possessorBefore(words: Words, first: number): number | null {
  const { text } = words.document;
  const token = words.tokens[first];
  if (!token) return null;
  let at = first - 1;
  while (at >= 0 && /^(?:['’]?[sS]|['’])$/.test(words.tokens[at]?.text ?? '')) at -= 1;
  const owner = words.tokens[at];
  if (owner?.kind !== 'word') return null;
  const between = text.slice(owner.end, token.start);
  if (!/^(?:['’]s|['’])\s$/.test(between) && !(between === ' ' && /[\p{L}]['’]s?$/u.test(owner.text)))
    return null;
  if (words.named[at] !== -1) return startOfName(words, at);
  if (roleOf(words.lower[at] ?? '') || /^\p{Lu}/u.test(owner.text)) return at;
  return null;
}

function lastOf(words: Words, head: number, role: Role): number {
  const at = head + 1;
  const word = words.lower[at] ?? '';
  if (!follows(words, at) || !(word === 'of' || word === 'for' || word === 'at')) return at;
  if (!(role.speaks || word === 'of')) return at;
  const from = words.lower[at + 1] === 'the' ? at + 2 : at + 1;
  if (!follows(words, from)) return at;
  if (words.named[from] !== -1) {
    const end = endOfName(words, from);
    return isPossessiveAfter(words, end) ? at : end;
  }
  let end = from;
  while (end - from < 5 && end < words.tokens.length && follows(words, end)) {
    const inner = words.lower[end] ?? '';
    if (roleOf(inner) && isHead(words, end)) return end + 1;
    if (inner === 'affairs') return end + 1;
    const goesOn = isModifier(inner) || inner === 'and' || words.named[end] !== -1 || roleOf(inner);
    if (!goesOn) break;
    end += 1;
  }
  // “minister of defence”
  const isOffice = /^(?:minist|secretar|department|director|commissioner)/.test(role.base);
  return isOffice && word === 'of' && end > from && words.lower[end - 1] !== 'and' ? end : at;
}

function isPossessiveAfter(words: Words, at: number): boolean {
  const end = words.tokens[at - 1]?.end ?? 0;
  return /^['’]/.test(words.document.text.slice(end, end + 1));
}

function isBeforeName(words: Words, head: number, role: Role): boolean {
  if (role.type !== 'PER' || !follows(words, head + 1)) return false;
  return words.named[head + 1] !== -1 && words.named[head + 1] !== words.named[head];
}

/** In “Ilse Marrant, spokeswoman for the port,” the noun has no article. */
function isBesideComma(words: Words, head: number): boolean {
  return words.lower[head - 1] === ',' && (words.named[head - 2] ?? -1) !== -1;
}

export function startOfName(words: Words, at: number): number {
  let first = at;
  while (first > 0 && words.named[first - 1] === words.named[at]) first -= 1;
  return first;
}

export function endOfName(words: Words, at: number): number {
  let last = at + 1;
  while (last < words.tokens.length && words.named[last] === words.named[at]) last += 1;
  return last;
}

/** Whether a word opens its sentence or a quotation, so that its capital says nothing. */
function isOpening(words: Words, at: number): boolean {
  const before = words.tokens[at - 1];
  return !before || /^[.!?…:“"„«‘(]$/u.test(before.text) || !follows(words, at);
}

function isCapital(words: Words, at: number): boolean {
  return /^\p{Lu}/u.test(words.tokens[at]?.text ?? '');
}

function isCapitalModifier(words: Words, at: number): boolean {
  const [token, word] = [words.tokens[at], words.lower[at] ?? ''];
  return (
    token?.kind === 'word' &&
    isCapital(words, at) &&
    (countryStem(word) !== null || isModifier(word) || words.named[at] !== -1)
  );
}

/** Nouns of the list that are as often verbs or parts of other phrases. */
const verbs = new Set(
  'heads head forces force guards guard monitors monitor partners partner coach witness broker press leads captain boss major daily others patient cell service mission command'.split(
    ' ',
  ),
);

/** Nouns of the list that are as often adjectives. */
const adjectives = new Set(
  'major general cardinal chief official patient daily weekly ruler others press cell service mission command critic'.split(
    ' ',
  ),
);

/** Singular nouns that have no article. */
const collectives = new Set('police parliament media congress'.split(' '));

const beforeVerbs = new Set(
  'to will would can could may might must should he she it they we i you who which not'.split(' '),
);

/** Nouns behind a noun for an actor that take its place as the head. */
const compounds = new Set(
  `policy policies base bases account accounts profit profits station stations building buildings statement statements
  headquarters data report reports budget spending debt bond bonds meeting meetings talks election elections vote campaign
  programme program programs programmes plan money funding funds law laws rule rules case cases hearing hearings
  room rooms house houses session sessions document documents figures statistics website service services work
  operation operations action activity leadership rivals sources-say life violence brutality custody raid raids
  coverage conference release briefing freedom charges loan loans rate rates share shares employees car cars vehicle
  vehicles aircraft helicopter ship ships boat boats uniform uniforms equipment support help aid response
  intervention approval shutdown line lines side sides post posts tour trip movement movements deployment
  deployments buildup withdrawal withdrawals`
    .split(/\s+/)
    .filter(Boolean),
);

const verbsAndSmallWords = new Set(
  `is are was were be been has have had will would can could may might must should do does did says said say told tell
  and or but who which that of for in on at to from by with after before as while when where than into over about amid
  since until because if so not also again later earlier yesterday today tomorrow now then he she it they we i you
  his her its their our my the a an this these those there here what how why under against during between among`
    .split(/\s+/)
    .filter(Boolean),
);
