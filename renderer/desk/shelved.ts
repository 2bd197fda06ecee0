import type { ArticleSummary } from '../../shared/model/article.ts';
import type { ArticleStatus } from '../../shared/model/articleStatus.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import { tags } from '../../shared/model/tag.ts';

/** An article as the desk sorts, groups and finds it. */
export interface Shelved {
  readonly article: ArticleSummary;
  readonly status: ArticleStatus;
  /** What its title is compared by. */
  readonly titleKey: string;
  /** What its outlet’s name is compared by, which may be an alias; empty where none is known. */
  readonly outletKey: string;
  /** The day, month or year of publication in ISO 8601; empty where it is not known. */
  readonly day: string;
  /** By what each is compared by. */
  readonly labels: ReadonlyMap<string, string>;
  /** Accepted annotations of all tags. */
  readonly total: number;
  /** Title, outlet, labels and file name, as they are found. */
  readonly words: string;
}

/** An article as it is shelved, worked out once for as long as nothing about it changes. */
export function shelve(article: ArticleSummary): Shelved {
  const before = known.get(article);
  if (before) return before;
  const { title, outlet = '', labels = [], fileName, counts } = article;
  const shelved: Shelved = {
    article,
    status: article.status ?? 'toDo',
    titleKey: keyOf(title),
    outletKey: keyOf(outlet),
    day: article.publishedAt?.split('T')[0] ?? '',
    labels: new Map(labels.map((label) => [keyOf(label), label])),
    total: tags.reduce((sum, tag) => sum + counts[tag], 0),
    words: [title, outlet, ...labels, fileName].map(keyOf).join('\n'),
  };
  known.set(article, shelved);
  return shelved;
}

const known = new WeakMap<ArticleSummary, Shelved>();

/** Outlets, labels and titles are compared alike; each text is folded once, for many articles share theirs. */
function keyOf(text: string): string {
  const before = keys.get(text);
  if (before !== undefined) return before;
  // A workspace has few enough texts; a window that has seen many of them starts anew.
  if (keys.size > 100_000) keys.clear();
  // Most names are plain: for these there is nothing to look up.
  const key = /^[!-~]+(?: [!-~]+)*$/.test(text) ? text.toLowerCase() : outletKey(text);
  keys.set(text, key);
  return key;
}

const keys = new Map<string, string>();
