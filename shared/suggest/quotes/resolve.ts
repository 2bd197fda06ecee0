import { type Stretch, stretchAt } from '../document.ts';
import { cueWord } from './cueWords.ts';
import { pronounOfName } from './firstNames.ts';
import type { Piece } from './fronted.ts';
import { isCapital } from './naming.ts';
import { firstFrom, lastBefore, type People, type Person } from './people.ts';
import type { Reading } from './reading.ts';
import { articles, audiences, isFiniteVerb, offices, prepositions } from './smallWords.ts';
import { type Subject, subjectBefore } from './subject.ts';

/** The words that name who said something, and how sure that is. */
export interface Source {
  /** Tokens `[first, last)`: of a pronoun that was resolved, the words of the name. */
  readonly words: Piece;
  readonly person: Person | null;
  readonly score: number;
}

interface Resolver {
  /** Who the subject of a cue is. */
  subject(unit: Stretch, at: number, subject: Subject): Source | null;
  /** Whoever a sentence is about, for a cue without a subject of its own. */
  subjectOf(unit: Stretch, at: number): Source | null;
  noteSpeaker(source: Source, at: number): void;
}

/** Farther back than so many tokens nobody is meant by “he”. */
const reach = 260;

/** Words for one person. */
const single: ReadonlySet<string> = new Set(
  `official spokesman spokeswoman spokesperson lawyer attorney resident witness analyst minister leader officer source expert
  researcher economist diplomat commander governor mayor chief head director manager adviser doctor professor`.split(
    /\s+/,
  ),
);

/** Tells whom pronouns and nouns mean; it has to be asked in text order, and told who has spoken. */
export function makeResolver(reading: Reading, people: People): Resolver {
  const { lower } = reading;
  const spoken: { readonly source: Source; readonly at: number }[] = [];

  const subject: Resolver['subject'] = (_unit, at, found) => {
    const { naming } = found;
    if (!naming) return null;
    const word = lower[naming.first] ?? '';
    const isOneWord = naming.last - naming.first === 1;
    if (isOneWord && /^(?:he|she|it|they|i|we|who)$/.test(word)) return pronoun(word, at, naming);
    const person = personAt(people, naming);
    if (person) return { words: naming, person, score: found.where === 'who' ? 0.9 : 0.97 };
    return noun(naming, at) ?? { words: naming, person: null, score: 0.85 };
  };

  const pronoun = (word: string, at: number, words: Piece): Source => {
    const vague: Source = { words, person: null, score: 0.4 };
    if (/^(?:we|i|who)$/.test(word)) return vague;
    const isHuman = word === 'he' || word === 'she';
    const fits = ({ person, words: named }: Source): boolean => {
      if (!isHuman) return person === null ? !isSomebody(named) : !person.isPerson;
      if (person?.isPerson) return !isOther(person, word);
      const first = reading.tokens[named.first]?.text ?? '';
      // A name of another type may be a person’s all the same (“Mina”).
      const pronounOf = pronounOfName(first.toLowerCase());
      return (
        isCapital(first) &&
        (person || named.last - named.first < 2 ? pronounOf : (pronounOf ?? word)) === word
      );
    };
    const last = lastSpoken(at, fits);
    if (!isHuman) return last ? { ...last.source, score: 0.8 } : vague;
    const name = nameBefore(at, word);
    // Somebody who was named since the last speaker, as the first of a sentence, is meant rather than that speaker.
    if (name && (!last || (name.first > last.at && isFirstOfUnit(name))))
      return { words: name, person: name, score: last ? 0.84 : 0.82 };
    if (last) return { ...last.source, score: Math.min(last.source.score, at - last.at < 120 ? 0.93 : 0.86) };
    return vague;
  };

  /** Whether words mean one person, who is neither “it” nor “they” after others have spoken. */
  const isSomebody = ({ first, last }: Piece): boolean =>
    lower.slice(first, last).some((word) => single.has(word)) && !/s$/.test(lower[first] ?? '');

  const lastSpoken = (at: number, fits: (source: Source) => boolean) => {
    for (let index = spoken.length - 1; index >= 0; index -= 1) {
      const one = spoken[index];
      if (!one || at - one.at > reach) return undefined;
      if (fits(one.source)) return one;
    }
    return undefined;
  };

  const nameBefore = (at: number, word: string | null): Person | null => {
    let found: Person | null = null;
    for (let index = lastBefore(people.all, at); index >= 0; index -= 1) {
      const person = people.all[index];
      if (!person || at - person.first > reach) break;
      if (!person.isPerson || isOther(person, word)) continue;
      if (reading.quotationOf[person.first] !== -1) continue;
      if (isFirstOfUnit(person)) return person;
      found ??= person;
    }
    return found;
  };

  const isOther = (person: Person, word: string | null): boolean =>
    word !== null && (people.pronounOf.get(person.key) ?? word) !== word;

  const isFirstOfUnit = (person: Person): boolean => {
    const unit = unitAt(person.first);
    for (let index = lastBefore(people.all, unit?.first ?? 0) + 1; index < people.all.length; index += 1)
      if (people.all[index]?.isPerson) return people.all[index] === person;
    return false;
  };

  const unitAt = (at: number): Stretch | undefined =>
    reading.units[stretchAt(reading.units, reading.tokens[at]?.start ?? 0)];

  /** “the governor”, “the 33-year-old”: somebody who was described so, or the last one named. */
  const noun = (words: Piece, at: number): Source | null => {
    const before = lower[words.first - 1] ?? '';
    const head = lower[words.last - 1] ?? '';
    const alike = people.byNoun.get(head) ?? [];
    const described = alike[lastBefore(alike, at)];
    const isDefinite = before === 'the' || before === 'her' || before === 'his';
    if (described && isDefinite) return { words: described, person: described, score: 0.88 };
    const isAge = before === 'the' && isByAge(words);
    const last = isAge ? nameBefore(at, null) : null;
    return last ? { words: last, person: last, score: 0.78 } : null;
  };

  /** “33-year-old star”, “mother-of-three”. */
  const isByAge = ({ first, last }: Piece): boolean => {
    for (let at = first; at < last; at += 1)
      if (/(?:^|-)year-old$|-of-\w+$/.test(lower[at] ?? '')) return true;
    return false;
  };

  const subjectOf: Resolver['subjectOf'] = (unit, at) => {
    const main = mainSubject(reading, unit, at);
    const own = main && subject(unit, main.verb, main.subject);
    if (own && own.score > 0.5) return { ...own, score: Math.min(own.score, 0.8) };
    const first = firstFrom(people, unit.first, at);
    if (first) return { words: first, person: first, score: 0.72 };
    const word = lower[unit.first] ?? '';
    return /^(?:he|she|it|they)$/.test(word)
      ? pronoun(word, unit.first + 1, { first: unit.first, last: unit.first + 1 })
      : null;
  };

  return { subject, subjectOf, noteSpeaker: (source, at) => void spoken.push({ source, at }) };
}

/** The subject of the first verb of a sentence, and that verb. */
function mainSubject(
  reading: Reading,
  unit: Stretch,
  end: number,
): { subject: Subject; verb: number } | null {
  const { lower, quotationOf } = reading;
  for (let verb = unit.first + 1; verb < Math.min(end, unit.first + 40); verb += 1) {
    const word = lower[verb] ?? '';
    const isVerb = isFiniteVerb(word) || cueWord(word)?.form === 'past' || /[a-z]ed$/.test(word);
    if (!isVerb || quotationOf[verb] !== -1) continue;
    const found = subjectBefore(reading, unit, verb);
    return found?.where === 'before' ? { subject: found, verb } : null;
  }
  return null;
}

/** The subject of the last verb in front of a colon, and that verb, where it can be someone who speaks. */
export function subjectBeforeColon(
  reading: Reading,
  unit: Stretch,
  colon: number,
): { subject: Subject; verb: number } | null {
  const { lower, quotationOf } = reading;
  for (let verb = colon - 1; verb > Math.max(unit.first, colon - 40); verb -= 1) {
    const word = lower[verb] ?? '';
    const isVerb = isFiniteVerb(word) || cueWord(word)?.form === 'past' || /[a-z]ed$/.test(word);
    if (!isVerb || quotationOf[verb] !== -1) continue;
    const found = subjectBefore(reading, unit, verb);
    if (found?.where === 'before' && found.naming && isSomebodys(reading, found.naming))
      return { subject: found, verb };
  }
  return null;
}

/** Whether words name or mean people: a name, a pronoun, an office, or those that are often told things. */
function isSomebodys({ lower, tokens }: Reading, { first, last }: Piece): boolean {
  const [word, head] = [lower[first] ?? '', lower[last - 1] ?? ''];
  if (/^(?:he|she|they|it|i|we)$/.test(word)) return word !== 'it' && last - first === 1;
  if (articles.has(word) || prepositions.has(word) || tokens[first]?.kind !== 'word') return false;
  return (
    isCapital(tokens[first]?.text) ||
    offices.has(head) ||
    audiences.has(head) ||
    offices.has(word) ||
    audiences.has(word)
  );
}

function personAt(people: People, { first, last }: Piece): Person | null {
  const index = lastBefore(people.all, last);
  const person = people.all[index];
  return person && person.last > first ? person : null;
}
