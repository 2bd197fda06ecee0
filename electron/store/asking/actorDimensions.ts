import { tags } from '../../../shared/model/tag.ts';
import { codeIn, traits } from '../tables/markCodes.ts';
import { type Dimension, foundByNames } from './dimension.ts';
import { linkTargets } from './linkPairs.ts';
import { wordsOfMark } from './markTexts.ts';
import { foldedOf } from './namedDimensions.ts';
import { isAuthor } from './names.ts';
import { Pool } from './pool.ts';
import type { Question } from './question.ts';

/** Those whom mentions stand for, by the names of their entries or, where they point to none, by their words. */
export function actorDimension(question: Question, field: string): Dimension | null {
  const { memory } = question;
  const { codes, entries, pools, traits: own } = memory.columns;
  const values = new Pool();
  const namesOf = (number: number): readonly string[] => {
    const text = values.texts[number] ?? '';
    if (text === author) return ['author'];
    return text.startsWith(isEntry) ? (memory.names.actors.get(text.slice(isEntry.length)) ?? ['']) : [text];
  };
  // Entries have the numbers of their pool.
  for (const id of pools.entries.texts) values.numberOf(`${isEntry}${id}`);
  const numberOf = (slot: number): number => {
    const entry = entries[slot] ?? -1;
    return entry >= 0 ? entry : values.numberOf(wordsOfMark(question, slot));
  };
  const byNames = foundByNames(namesOf, foldedOf(memory));
  const isTheAuthor = (number: number) => values.texts[number] === author;
  const finds: Dimension['finds'] = (number) => {
    const isAsked = field === 'claimer' && isAuthor(namesOf(number)[0] ?? '');
    const isFound = isAsked ? isTheAuthor : byNames?.(number);
    return (other) => isTheAuthor(other) === isAsked && (isFound?.(other) ?? false);
  };
  const made = (visit: Dimension['visit']): Dimension => ({
    visit,
    valueOf: (number) => namesOf(number)[0] ?? '',
    wordsOf: (number) => (isTheAuthor(number) ? 'the author' : (namesOf(number)[0] ?? '')),
    namesOf,
    finds,
  });
  switch (field) {
    case 'actor': {
      const actor = tags.indexOf('actor') + 1;
      return made((slot, take) => {
        if (codeIn(codes[slot] ?? 0, 'tag') === actor) take(numberOf(slot));
      });
    }
    case 'speaker':
    case 'addressee':
    case 'claimer': {
      const linked = linkTargets(question, field);
      return made((slot, take) => {
        if (field === 'claimer' && ((own[slot] ?? 0) & traits.authorClaims) !== 0)
          take(values.numberOf(author));
        for (const target of linked.get(slot) ?? []) take(numberOf(target));
      });
    }
    default:
      return null;
  }
}

/** What no words of a mention begin with. */
const isEntry = '\0';

/** The author of the article as a claimer; an actor may be called so, too. */
const author = '\u0001author';
