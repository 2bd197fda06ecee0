import {
  type Article,
  type ArticleRecord,
  maxLabels,
  type ParticularOrigin,
} from '../../../shared/model/article.ts';
import { tidyLabels } from '../../../shared/model/label.ts';

/** What a newer version says of itself as a rule, and otherwise has from the older one. */
const inheritable = ['publisher', 'publishedAt', 'language'] as const;

/**
 * A newer version of an article with the outlet, the day and the language of the older one where it has none of its own, as guesses that
 * a person may confirm, and with its labels. An outlet that was only guessed gives way to one that is known. How far a person is
 * with it, and their note, are not taken over.
 */
export function inheriting<T extends ArticleRecord>(newer: T, older: ArticleRecord): T {
  const [own, before] = [particularsOf(newer), particularsOf(older)];
  const taken = inheritable.filter(
    (name) => before[name] !== null && (own[name] === null || isBetter(name, newer, older)),
  );
  const origins: Partial<Record<string, ParticularOrigin>> = { ...newer.origins };
  for (const name of taken) origins[name] = { kind: 'guessed', from: 'the older version' };
  const { publisher, publishedAt, language } = {
    ...own,
    ...Object.fromEntries(taken.map((name) => [name, before[name]])),
  };
  const labels = tidyLabels([...(older.labels ?? []), ...(newer.labels ?? [])]).slice(0, maxLabels);
  return {
    ...newer,
    language,
    source: { ...newer.source, publisher, publishedAt },
    ...(labels.length > 0 && { labels }),
    ...(Object.keys(origins).length > 0 && { origins }),
  };
}

/** A newer version that was made of other parts of the same file: a new text, of which all is known that was known of the older one. */
export function remade(newer: Article, older: ArticleRecord): Article {
  const { id, importedAt, textSha256, text, blocks, inlines, pages } = newer;
  const structure = { text, blocks, ...(inlines && { inlines }), ...(pages && { pages }) };
  return { ...older, id, importedAt, textSha256, ...structure, revisionOf: older.id };
}

function isBetter(name: (typeof inheritable)[number], newer: ArticleRecord, older: ArticleRecord): boolean {
  const isGuess = ({ origins }: ArticleRecord) => origins?.[name]?.kind === 'guessed';
  return name === 'publisher' && isGuess(newer) && !isGuess(older);
}

function particularsOf({ source: { publisher, publishedAt }, language }: ArticleRecord) {
  return { publisher, publishedAt, language };
}
