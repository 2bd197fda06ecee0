import type { LinkType } from '../../model/linkTable.ts';
import type { Foreign } from './foreign.ts';
import { guessAttribute, guessLink, guessTag, type TagTarget } from './foreignNames.ts';

/**
 * How another tool's names are read. A name with null, and one that is not listed, stays unmapped: it is kept verbatim in
 * the annotation's note. A label always becomes a tag; `isKnown` of the guess says whether that was more than a stopgap.
 */
export interface Mapping {
  readonly tags: Readonly<Record<string, TagTarget>>;
  /** Attribute of the file → ours. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly links: Readonly<Record<string, LinkType | null>>;
}

/** The mapping that leaves every name to the guess. */
export const emptyMapping: Mapping = { tags: {}, attributes: {}, links: {} };

/** A name that a file uses, how often, and what it is taken for. */
export interface ForeignName<Target> {
  readonly name: string;
  readonly count: number;
  readonly guess: Target;
  /** False where nothing is known of the name: then a person should look. */
  readonly isKnown: boolean;
}

/** All names in a file, as the table shows them before the import: by how often they occur, then by name. */
export interface ForeignNames {
  readonly tags: readonly ForeignName<TagTarget>[];
  readonly attributes: readonly ForeignName<string | null>[];
  readonly links: readonly ForeignName<LinkType | null>[];
}

/** What an unknown label becomes. A person may choose better; until then no mark is lost, and its label is in its note. */
export const stopgapTag: TagTarget = { tag: 'claim' };

/** The names that files use, each with what it probably means. */
export function namesIn(foreign: readonly Foreign[]): ForeignNames {
  const spans = foreign.flatMap(({ articles }) => articles.flatMap((article) => article.spans));
  const links = foreign.flatMap(({ articles }) => articles.flatMap((article) => article.links));
  return {
    tags: counted(spans.map(({ label }) => label)).map(([name, count]) => {
      const guess = guessTag(name);
      return { name, count, guess: guess ?? stopgapTag, isKnown: guess !== null };
    }),
    attributes: counted(spans.flatMap(({ attributes = {} }) => Object.keys(attributes))).map(
      ([name, count]) => {
        const guess = guessAttribute(name);
        return { name, count, guess, isKnown: guess !== null };
      },
    ),
    links: counted(links.map(({ label }) => label)).map(([name, count]) => {
      const guess = guessLink(name);
      return { name, count, guess, isKnown: guess !== null };
    }),
  };
}

/** The mapping that takes every name for what it was guessed to be. */
export function guessedMapping(names: ForeignNames): Mapping {
  const toRecord = <T>(list: readonly ForeignName<T>[]) =>
    // Without a prototype, for a file may well call something `__proto__`.
    Object.assign(
      Object.create(null) as Record<string, T>,
      Object.fromEntries(list.map(({ name, guess }) => [name, guess])),
    );
  return { tags: toRecord(names.tags), attributes: toRecord(names.attributes), links: toRecord(names.links) };
}

/** A guess with the choices of a person over it; a file's names are anything, `__proto__` among them. */
export function withChoices(guess: Mapping, choices: Mapping | undefined): Mapping {
  if (!choices) return guess;
  const over = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries([...Object.entries(a), ...Object.entries(b)]);
  return {
    tags: over(guess.tags, choices.tags),
    attributes: over(guess.attributes, choices.attributes),
    links: over(guess.links, choices.links),
  };
}

function counted(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
