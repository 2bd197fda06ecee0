import { articleStatusLabel } from '../../../shared/model/articleStatus.ts';
import { fields } from '../../../shared/query/fields.ts';
import { type Dimension, type Folded, foundByNames } from './dimension.ts';
import type { Memory } from './memory.ts';
import { foldName, isAtWord, propertyMatcher } from './names.ts';
import { Pool } from './pool.ts';
import type { Question } from './question.ts';

/** Fields of articles and of annotations whose values are names or words that people have written. */
export function namedDimension(question: Question, field: string): Dimension | null {
  const { memory } = question;
  const { columns, names } = memory;
  const folded = foldedOf(memory);
  const pooled = (numbers: Int32Array, pool: Pool, isWhole = false): Dimension => {
    const namesOf = (number: number): readonly string[] => [pool.texts[number] ?? ''];
    const finds = isWhole ? sameFolded(namesOf, folded) : foundByNames(namesOf, folded);
    return {
      visit: (slot, take) => {
        const number = numbers[slot] ?? -1;
        if (number >= 0) take(number);
      },
      valueOf: (number) => pool.texts[number] ?? '',
      wordsOf: (number) => pool.texts[number] ?? '',
      ...(finds && { finds }),
    };
  };
  switch (field) {
    case 'by':
      return pooled(columns.annotators, columns.pools.annotators);
    case 'entity':
      return pooled(columns.entities, columns.pools.entities);
    case 'property':
      return {
        ...pooled(columns.properties, columns.pools.properties),
        finds: sameProperty(columns.pools.properties),
      };
    case 'unit':
      return pooled(columns.units, columns.pools.units, true);
    case 'outlet': {
      const once = asFirstWritten(folded);
      return ofArticles(memory, 'outlet', folded, (number) => {
        const article = memory.articles.list[number];
        const { outletKey: key, publisher } = article ?? {};
        return key == null || publisher == null ? [] : [once(names.outlets.get(key)?.[0] ?? publisher)];
      });
    }
    case 'author':
      return ofArticles(memory, 'author', folded, (number) => present(memory.articles.list[number]?.author));
    case 'label':
      return ofArticles(memory, 'label', folded, (number) => memory.articles.list[number]?.labels ?? []);
    case 'title':
      return ofArticles(memory, 'title', folded, (number) => present(memory.articles.list[number]?.title));
    case 'lang': {
      const once = asFirstWritten(folded);
      const made = ofArticles(memory, 'lang', folded, (number) =>
        present(memory.articles.list[number]?.language).map(once),
      );
      return { ...made, finds: sameFolded((number) => [made.valueOf(number)], folded) };
    }
    case 'status':
      return statusDimension(memory);
    default:
      return null;
  }
}

/** One outlet, or one language, is one value, however articles write it. */
function asFirstWritten(folded: Folded): (text: string) => string {
  const firsts = new Map<string, string>();
  return (text) => {
    const key = folded.of(text);
    const first = firsts.get(key) ?? text;
    firsts.set(key, first);
    return first;
  };
}

function present(text: string | null | undefined): readonly string[] {
  return text == null ? [] : [text];
}

function sameFolded(
  namesOf: (number: number) => readonly string[],
  folded: Folded,
): NonNullable<Dimension['finds']> {
  return (number) => {
    const wanted = folded.of(namesOf(number)[0] ?? '');
    return (other) => folded.of(namesOf(other)[0] ?? '') === wanted;
  };
}

function sameProperty({ texts }: Pool): NonNullable<Dimension['finds']> {
  return (number) => {
    const isFound = propertyMatcher(texts[number] ?? '');
    return (other) => isFound(texts[other] ?? '');
  };
}

interface ArticleValues {
  readonly pool: Pool;
  /** By article; −1 for none. */
  readonly firsts: Int32Array;
  /** All of those that have several. */
  readonly several: ReadonlyMap<number, readonly number[]>;
}

/** As long as no article and no outlet changes. */
const known = new WeakMap<object, Map<string, ArticleValues>>();

function ofArticles(
  { articles, columns, names, articleState }: Memory,
  field: string,
  folded: Folded,
  valuesOf: (number: number) => readonly string[],
): Dimension {
  const own = known.get(articleState) ?? new Map<string, ArticleValues>();
  known.set(articleState, own);
  const made = own.get(field) ?? valuesIn(articles.list.length, valuesOf);
  own.set(field, made);
  const { pool, firsts, several } = made;
  const { homes } = columns;
  const namesOf = (number: number): readonly string[] => {
    const text = pool.texts[number] ?? '';
    return field === 'outlet' ? (names.outlets.get(foldName(text)) ?? [text]) : [text];
  };
  const finds = foundByNames(namesOf, folded);
  return {
    visit: (slot, take) => {
      const home = homes[slot] ?? -1;
      const first = firsts[home] ?? -1;
      if (first < 0) return;
      const all = several.size === 0 ? undefined : several.get(home);
      if (all) for (const number of all) take(number);
      else take(first);
    },
    valueOf: (number) => pool.texts[number] ?? '',
    wordsOf: (number) => pool.texts[number] ?? '',
    namesOf,
    ...(finds && { finds }),
  };
}

function valuesIn(count: number, valuesOf: (number: number) => readonly string[]): ArticleValues {
  const pool = new Pool();
  const firsts = new Int32Array(count).fill(-1);
  const several = new Map<number, readonly number[]>();
  for (let number = 0; number < count; number += 1) {
    const all = valuesOf(number).map((text) => pool.numberOf(text));
    firsts[number] = all[0] ?? -1;
    if (all.length > 1) several.set(number, all);
  }
  return { pool, firsts, several };
}

/** In the order of the query’s values, which is that of `articleStatuses`. */
function statusDimension({ articles, columns }: Memory): Dimension {
  const statuses = Object.keys(articleStatusLabel);
  const values = fields.find(({ name }) => name === 'status')?.values ?? [];
  const numbers = articles.list.map(({ status }) => statuses.indexOf(status));
  return {
    visit: (slot, take) => take(numbers[columns.homes[slot] ?? -1] ?? 0),
    valueOf: (number) => values[number]?.value ?? '',
    wordsOf: (number) => values[number]?.gloss ?? '',
  };
}

const foldedNames = new WeakMap<object, Folded>();

/** Names stay folded as long as the columns are kept. */
export function foldedOf({ columns }: Pick<Memory, 'columns'>): Folded {
  const found = foldedNames.get(columns);
  if (found) return found;
  const byName = new Map<string, string>();
  const of = (name: string): string => {
    const own = byName.get(name) ?? foldName(name);
    byName.set(name, own);
    return own;
  };
  const made: Folded = {
    of,
    matcher: (name) => {
      const wanted = of(name);
      return (text) => wanted !== '' && isAtWord(text, wanted);
    },
  };
  foldedNames.set(columns, made);
  return made;
}
