import { stretchAt } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import { countryStem } from './modifiers.ts';
import { endOfName, follows, type Phrase, startOfName, type Words } from './phrases.ts';

/** Whom a phrase means: the index of an entity, and what tells it. */
export interface Meaning {
  readonly entity: number;
  readonly why: string;
  readonly isSure: boolean;
}

/** A role seen with a name: “Ukrainian President” of Volodymyr Zelenskyy. */
interface Held {
  readonly phrase: Phrase;
  readonly entity: number;
}

/**
 * Whom each phrase means; null where it cannot be told. A role that was seen with a name (a title, an apposition, “is the”)
 * counts first, then a word that the phrase shares with an organisation’s name, then the only organisation just mentioned.
 */
export function meaningsOf(
  words: Words,
  phrases: readonly Phrase[],
  names: FoundNames,
): readonly (Meaning | null)[] {
  const beside = phrases.map((phrase) => nameBeside(words, phrase, names));
  const held = new Map<string, Held[]>();
  phrases.forEach((phrase, index) => {
    const entity = beside[index]?.entity;
    if (entity === undefined) return;
    const key = officeOf(phrase);
    held.set(key, [...(held.get(key) ?? []).slice(-maxHeld), { phrase, entity }]);
  });
  return phrases.map((phrase, index) => {
    if (phrase.isTitle || beside[index]) return beside[index] ?? null;
    if (!phrase.isDefinite && countryOf(phrase).length === 0) return null;
    if (phrase.role.isPlural) return null;
    if (phrase.role.type === 'PER') return byOffice(phrase, held.get(officeOf(phrase)) ?? []);
    return byWords(words, phrase, names) ?? byNearness(words, phrase, names);
  });
}

/** As many holders of one office as are remembered, the last ones. */
const maxHeld = 40;

/** Of a title, an apposition and “X is the …”: the name beside the phrase. */
function nameBeside(words: Words, phrase: Phrase, names: FoundNames): Meaning | null {
  const at = (token: number): Mention | undefined => names.mentions[words.named[token] ?? -1];
  const entityOf = (mention: Mention | undefined) =>
    mention && mention.entity !== null && fits(phrase, mention) ? mention.entity : null;
  const known = (entity: number | null, why: string): Meaning | null =>
    entity === null ? null : { entity, why, isSure: true };
  if (phrase.isTitle) return known(entityOf(at(phrase.head + 1)), 'it is the title');
  const isArticle = /^(?:the|an?|its|their|his|her)$/.test(words.lower[phrase.first - 1] ?? '');
  const before = isArticle ? phrase.first - 2 : phrase.first - 1;
  const next = words.lower[phrase.last] ?? '';
  // “Anton Reve, the regional governor,”
  if (words.lower[before] === ',' && /^[,.;)]?$/.test(next)) {
    const found = known(entityOf(at(before - 1)), 'it is beside the name');
    if (found) return found;
  }
  // “The regional governor, Anton Reve,”
  if (next === ',' && phrase.isDefinite && follows(words, phrase.last + 1)) {
    const name = phrase.last + 1;
    const isClosed = words.lower[endOfName(words, name)] === ',';
    const found =
      isClosed && startOfName(words, name) === name
        ? known(entityOf(at(name)), 'it is beside the name')
        : null;
    if (found) return found;
  }
  // “Anton Reve is the regional governor”
  const isCopula = /^(?:is|was|became|remains)$/.test(words.lower[before] ?? '');
  return isArticle && isCopula ? known(entityOf(at(before - 1)), 'the text says so') : null;
}

function fits(phrase: Phrase, mention: Mention): boolean {
  if (mention.type === null) return true;
  return phrase.role.type === 'PER' ? mention.type === 'PER' : mention.type !== 'PER';
}

/** “premier” and “prime minister” are one office. */
function officeOf({ role, modifiers }: Phrase): string {
  if (role.base === 'minister' && modifiers.includes('prime')) return 'premier';
  return role.base.replace(/(?:man|woman|person)$/, '');
}

/** The holder of the office that was named last; where none was before, the only one behind. */
function byOffice(phrase: Phrase, held: readonly Held[]): Meaning | null {
  const fitting = held.filter(({ phrase: other }) => isSameOffice(phrase, other));
  const before = fitting.findLast(({ phrase: other }) => other.start < phrase.start);
  const entities = new Set(fitting.map(({ entity }) => entity));
  const [only] = before ? [before.entity] : entities.size === 1 ? [...entities] : [];
  if (only === undefined) return null;
  return {
    entity: only,
    why: 'the role is named with it elsewhere in the text',
    isSure: entities.size === 1,
  };
}

/** Whether what is said about both can be true of one: no two countries, no two portfolios. */
function isSameOffice(phrase: Phrase, other: Phrase): boolean {
  const [mine, others] = [countryOf(phrase), countryOf(other)];
  if (
    mine.length > 0 &&
    others.length > 0 &&
    !mine.some((stem) => others.some((next) => sameStem(stem, next)))
  )
    return false;
  const [field, otherField] = [portfolioOf(phrase), portfolioOf(other)];
  if (field.length === 0) return true;
  return (
    field.some((word) => otherField.includes(word)) ||
    (otherField.length === 0 && countryOf(phrase).length === 0)
  );
}

function sameStem(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5));
}

/** What the phrase says of a country: the letters that its name begins with. */
function countryOf({ modifiers, owners }: Phrase): readonly string[] {
  return [...owners, ...modifiers.map(countryStem).filter((stem) => stem !== null)];
}

function portfolioOf({ modifiers }: Phrase): readonly string[] {
  return modifiers.filter((word) => !small.has(word) && countryStem(word) === null);
}

/** Words of a phrase that tell no office from another. */
const small = new Set(
  'prime former acting interim new old late senior top his her its their our my your and'.split(' '),
);

/** As many names as are looked back over. */
const maxNames = 80;

/**
 * The organisation whose name shares a word with the phrase: “the ministry”, “South Korea’s intelligence agency”. A noun that
 * many names have counts only shortly behind the name, and not with a country that the name does not have.
 */
function byWords(words: Words, phrase: Phrase, names: FoundNames): Meaning | null {
  const wanted = new Set([phrase.role.base, ...portfolioOf(phrase).filter((word) => word.length > 4)]);
  const { before, behind } = namesAround(phrase, names);
  const isGeneral = general.has(phrase.role.base);
  const stems = phrase.modifiers.map(countryStem).filter((stem) => stem !== null);
  const from = isGeneral ? sentencesBefore(words, phrase, 2) : 0;
  const shares = ({ type, entity, start }: Mention) => {
    if (type !== 'ORG' || entity === null || start < from) return false;
    const name = names.entities[entity]?.name.toLowerCase() ?? '';
    if (!stems.every((stem) => name.includes(stem.slice(0, 5))) && isGeneral) return false;
    return name.split(/[\s-]+/).some((word) => wanted.has(word));
  };
  const entities = new Set([...before, ...behind].filter(shares).map(({ entity }) => entity));
  const alone = entities.size === 1 && !isGeneral ? behind.find(shares) : undefined;
  const found = before.findLast(shares) ?? alone;
  if (found?.entity === null || found?.entity === undefined) return null;
  return { entity: found.entity, why: 'its name shares a word with the phrase', isSure: entities.size === 1 };
}

/** Where the sentence so many before the phrase’s begins. */
function sentencesBefore({ document: { sentences } }: Words, phrase: Phrase, count: number): number {
  return sentences[Math.max(0, stretchAt(sentences, phrase.start) - count)]?.start ?? 0;
}

/** Nouns that stand for an organisation or a country of any kind just named. */
const general = new Set(
  'company firm group party organisation organization club team union charity institute movement country nation'.split(
    ' ',
  ),
);

/** The only organisation, or for “the country” the only country, that the last two sentences name. */
function byNearness(words: Words, phrase: Phrase, names: FoundNames): Meaning | null {
  if (!phrase.isDefinite || !general.has(phrase.role.base) || phrase.modifiers.length > 0) return null;
  if (phrase.owners.length > 0) return null;
  const from = sentencesBefore(words, phrase, 2);
  const near = namesAround(phrase, names).before.filter(
    ({ start, type, entity }) => start >= from && type === phrase.role.type && entity !== null,
  );
  const [entity, ...others] = new Set(near.map(({ entity: meant }) => meant));
  if (entity === null || entity === undefined || others.length > 0) return null;
  return { entity, why: 'nothing else of its kind was named just before', isSure: false };
}

function namesAround(phrase: Phrase, names: FoundNames) {
  const at = Math.max(0, stretchAt(names.mentions, phrase.start) + 1);
  return {
    before: names.mentions.slice(Math.max(0, at - maxNames), at).filter(({ end }) => end <= phrase.start),
    behind: names.mentions.slice(at, at + maxNames),
  };
}
