import { withoutEdges } from './edges.ts';
import type { Decision } from './knowledge.ts';

/** What is asked about: a suggestion and the words around it, in as much as decisions keep them. */
export type Case = Pick<Decision, 'tag' | 'kind' | 'rule' | 'words' | 'before' | 'after'> & {
  readonly score: number;
};

/**
 * What a case is learnt by, from the general to the special: what kind of thing it is, what it holds, its words and those beside it.
 * Each list is learnt more slowly than the one before.
 */
export interface Features {
  /** Count only where they speak against it: what holds for what is likely. */
  readonly against: readonly string[];
  /** Hold for a great part of all suggestions of the tag. */
  readonly general: readonly string[];
  /** Single words and what stands beside. */
  readonly special: readonly string[];
  /** These very words, and what they are about. */
  readonly own: readonly string[];
}

interface Read extends Omit<Features, 'against'> {
  /** The rule, and what stands beside the words. */
  readonly beside: readonly string[];
}

/**
 * The features of a case, all of which begin with its tag: nothing that is learnt of claims says anything of actors. What was accepted
 * because it was likely says nothing in general of what is not (`score` is below one half), and is not shown before someone adds such.
 */
export function featuresOf(asked: Case, subject = subjectOf(asked)): Features {
  const { general, beside, special, own } =
    asked.tag === 'actor' ? actorFeatures(asked) : statementFeatures(asked);
  const isLikely = asked.score >= 0.5;
  const ofTag = (names: readonly string[]) => names.map((name) => `${subject} ${name}`);
  return {
    against: ofTag(isLikely ? [] : [...general, ...beside]),
    general: ofTag(isLikely ? general : general.map((name) => `unlikely ${name}`)),
    special: ofTag([...(isLikely ? beside : beside.map((name) => `unlikely ${name}`)), ...special]),
    own: ofTag(own),
  };
}

/** What is learnt together. Sentences that are only worth checking are asked for apart from claims that someone makes. */
export type Subject = Decision['tag'] | 'sentence';

export function subjectOf({ tag, rule }: Pick<Case, 'tag' | 'rule'>): Subject {
  return rule === 'claim.check-worthy' ? 'sentence' : tag;
}

/** What a decision teaches about: a whole sentence that a person added as a claim may have been worth checking for itself. */
export function subjectsOf(decided: Case): readonly Subject[] {
  const { tag, rule, words, before, after } = decided;
  const isAdded =
    tag === 'claim' && rule === null && !/["“”„«»]/u.test(words + before.slice(-2) + after.slice(0, 2));
  const isSentence = /[.!?]$/u.test(words) || /^[.!?]/u.test(after);
  const isOwn = isAdded && isSentence && /^$|[.!?]\s+$|\n\s*$/u.test(before);
  return isOwn ? [tag, 'sentence'] : [subjectOf(decided)];
}

function actorFeatures({ kind, rule, words, before, after }: Case): Read {
  const all = wordsOf(withoutEdges(words));
  const form = rule?.startsWith('actor.nominal') ? 'phrase' : formOf(withoutEdges(words));
  // What a person added has no rule, and often no kind: it is known by its form.
  const kinds = kind === null ? [] : [`kind ${kind}`, `${form} of kind ${kind}`];
  const [first, last] = [all[0] ?? '', headOf(words)];
  const [previous, next] = [wordsOf(before).slice(-2), wordsOf(after).slice(0, 2)];
  return {
    general: [form, ...kinds],
    beside: [
      `rule ${rule ?? ''}`,
      `${form} behind ${previous.at(-1) ?? ''}`,
      `${form} before ${next[0] ?? ''}`,
      `${shapeOf(withoutEdges(words))} ${kind ?? ''}`,
    ],
    special: [`first ${first}`, ...all.slice(0, 8).map((word) => `holds ${word}`)],
    // A name once more: said twice, for nothing tells more.
    own: [`words ${all.join(' ')}`, `head ${last}`, `exactly ${withoutEdges(words)}`],
  };
}

function statementFeatures({ tag, kind, rule, words, before, after }: Case): Read {
  const all = wordsOf(words);
  const [previous, next] = [wordsOf(before).slice(-4), wordsOf(after).slice(0, 4)];
  const isFigure = tag === 'figure';
  const has = clues.filter(([, clue]) => clue.test(words)).map(([name]) => name);
  const opens = /["“„«‘]\s*$/u.test(before) || /^["“„«‘]/u.test(words);
  const closes = /^[.,!?]?["”“»’]/u.test(after) || /["”“»’]$/u.test(words);
  const place = opens || closes ? 'quoted' : 'not quoted';
  return {
    general: [
      'any',
      ...(isFigure ? [] : [place]),
      ...(kind === null ? [] : [`kind ${kind}`]),
      ...(isFigure ? [] : clues.map(([name]) => (has.includes(name) ? name : `no ${name}`))),
    ],
    beside: [
      `rule ${rule ?? ''}`,
      `first ${all[0] ?? ''}`,
      `last ${all.at(-1) ?? ''}`,
      `length ${Math.min(8, all.length >> 2)}`,
      `right behind ${previous.at(-1) ?? ''}`,
      `right before ${next[0] ?? ''}`,
      ...(isFigure
        ? []
        : [...previous.map((word) => `behind ${word}`), ...next.map((word) => `before ${word}`)]),
    ],
    special: isFigure ? [] : [...new Set(all.slice(0, longest))].map((word) => `holds ${word}`),
    // The same number of people may well be right elsewhere.
    own: [`words ${all.join(' ')}`],
  };
}

/** As many words of a statement are learnt. */
const longest = 60;

/** A number in digits or in English words. */
const number =
  /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|half|per cent|percent)\b/iu;

/** Whether there is a number in the words of a statement, as it is learnt. */
export function hasNumber(words: string): boolean {
  return number.test(words);
}

/** What of a statement’s words may make someone tag it or not, whatever it is about. */
const clues: readonly (readonly [name: string, clue: RegExp])[] = [
  ['digits', /\p{N}/u],
  ['number', number],
  [
    'will or should',
    /\b(?:will|would|shall|should|must|could|may|might|can|want|wants|hope|hopes|need|needs|going to)\b|['’]ll\b/i,
  ],
  ['I or we', /\b(?:I|we|our|my|us)\b/i],
  ['name', /[\p{L},]\s\p{Lu}\p{Ll}/u],
  ['past', /\b(?:was|were|had|did)\b|\p{Ll}ed\b/u],
  ['question', /\?/],
];

/** A name ends with a capital, a pronoun is a word of the list, all else is a phrase. Scripts without capitals have names only. */
export function formOf(words: string): 'name' | 'pronoun' | 'phrase' {
  const [first, ...others] = words.split(/\s+/u);
  if (others.length === 0 && pronouns.test(words)) return 'pronoun';
  return /\p{Lo}/u.test(words) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(others.at(-1) ?? first ?? '')
    ? 'name'
    : 'phrase';
}

const pronouns =
  /^(?:I|we|us|me|you|he|him|she|her|it|they|them|who|my|mine|our|ours|your|yours|his|hers|its|their|theirs|one|themselves|himself|herself|itself|ourselves|myself)$/i;

/** The word that a phrase is about, in the singular where an s makes the plural: of “government forces” “force”. */
export function headOf(words: string): string {
  const all = wordsOf(withoutEdges(words));
  const of = all.indexOf('of');
  const head = (of > 0 ? all[of - 1] : all.at(-1)) ?? '';
  return head.length > 3 && head.endsWith('s') && !head.endsWith('ss') ? head.slice(0, -1) : head;
}

/** Words and numbers in small letters. */
function wordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shapeOf(words: string): string {
  return words
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .slice(0, 12);
}
