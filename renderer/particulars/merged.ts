import type { ArticleRecord } from '../../shared/model/article.ts';
import type { ArticleStatus } from '../../shared/model/articleStatus.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { Particular } from '../../shared/model/particulars.ts';

/** What several articles have in common: the same value of all, or various ones. */
export type Common<T> = { readonly kind: 'same'; readonly value: T } | { readonly kind: 'various' };

/** What all of these say, by what it is compared by. There is at least one. */
export function commonOf<T extends string | null>(
  records: readonly ArticleRecord[],
  read: (record: ArticleRecord) => T,
): Common<T> {
  const [first, ...others] = records.map(read);
  // The caller has asked of at least one.
  const value = first as T;
  return others.every((other) => other === value) ? { kind: 'same', value } : { kind: 'various' };
}

/** What an article says in a line of text: a particular, or the note. */
export type TextOfArticle = Particular | 'note';

/** A line of text about an article as it is stored; null: nothing. */
export function particularOf(record: ArticleRecord, particular: TextOfArticle): string | null {
  const { title, language, source, note = null } = record;
  if (particular === 'note') return note;
  if (particular === 'title') return title;
  return particular === 'language' ? language : source[particular];
}

/** How far a person is with an article. */
export function statusOf({ status }: ArticleRecord): ArticleStatus {
  return status ?? 'toDo';
}

/** A label of some of several articles, and on how many of them it is. */
export interface CommonLabel {
  readonly label: string;
  readonly count: number;
}

/** The labels of several articles, those that are on most of them first. */
export function labelsOf(records: readonly ArticleRecord[]): readonly CommonLabel[] {
  const found = new Map<string, { readonly label: string; count: number }>();
  for (const { labels = [] } of records) {
    for (const label of labels) {
      const known = found.get(labelKey(label));
      if (known) known.count += 1;
      else found.set(labelKey(label), { label, count: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** How many guesses there are among what is known of these articles. */
export function guessesIn(records: readonly ArticleRecord[]): number {
  return records.reduce((sum, { origins = {} }) => {
    return sum + Object.values(origins).filter(({ kind }) => kind === 'guessed').length;
  }, 0);
}
