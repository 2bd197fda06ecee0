import type { Input } from '../../shared/ipc/contract.ts';
import type { ArticleRecord } from '../../shared/model/article.ts';
import { changeArticles } from '../state/actions/articleDetails.ts';

/** What may be changed on articles. */
type Patch = Input<'articles.update'>['patch'];

/** The articles that a field is about, in one action for all of them. */
export interface Subject {
  /** At least one. */
  readonly records: readonly ArticleRecord[];
  /** Begins the key of each field. */
  readonly key: string;
  /** Resolves to why it was refused, in one sentence, or null. */
  readonly write: (patch: Patch) => Promise<string | null>;
}

/** The subject of fields about one article, or about several at once. */
export function subjectOf(records: readonly ArticleRecord[]): Subject {
  const ids = records.map(({ id }) => id);
  return {
    records,
    key: ids.length === 1 ? (ids[0] ?? '') : `${ids.length} ${ids[0]} ${ids.at(-1)}`,
    write: (patch) => changeArticles(ids, patch),
  };
}
