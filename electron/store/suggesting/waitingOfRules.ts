import type { InSentence } from '../../../shared/model/occurrences.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { inSentences } from '../actions/occurrences.ts';
import { prepareRead } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';
import { isNewest } from './waiting.ts';

interface Row extends Range {
  readonly id: string;
  readonly articleId: string;
  readonly rule: string | null;
}

/** A suggestion that waits, in its sentence. */
export interface WaitingSuggestion extends InSentence {
  readonly id: string;
  readonly articleId: string;
  readonly rule: string;
}

/** How many suggestions of a rule wait: in an article, and in the newest versions of all. */
interface Count {
  readonly here: number;
  readonly all: number;
}

/** How many suggestions of each rule wait, in an article (null: in any) and in all. One pass, for each origin has to be parsed. */
export function countByRule(store: ReadableStore, articleId: string | null): ReadonlyMap<string, Count> {
  const rows = prepareRead<[{ articleId: string | null }], { rule: string } & Count>(
    store.db,
    `SELECT origin ->> 'rule' AS rule,
            count(*) FILTER (WHERE CASE WHEN :articleId IS NULL THEN ${isNewest} ELSE article_id = :articleId END) AS here,
            count(*) FILTER (WHERE ${isNewest}) AS "all"
     FROM annotation
     JOIN article ON article.id = article_id
     WHERE annotation.status = 'suggested' AND removed_at IS NULL
     GROUP BY 1
     HAVING rule IS NOT NULL`,
  ).all({ articleId });
  return new Map(rows.map(({ rule, here, all }) => [rule, { here, all }]));
}

/** What waits of these rules in an article, or (null) in the newest versions of all, in the order of the library and of the text. */
export function* waitingOfRules(
  store: ReadableStore,
  rules: readonly string[],
  articleId: string | null,
): Generator<WaitingSuggestion> {
  const wanted = new Set(rules);
  const rows = prepareRead<[{ articleId: string | null }], Row>(
    store.db,
    `SELECT annotation.id, article_id AS articleId, origin ->> 'rule' AS rule,
            start_offset AS start, end_offset AS "end"
     FROM annotation
     JOIN article ON article.id = article_id
     WHERE annotation.status = 'suggested' AND removed_at IS NULL
       AND CASE WHEN :articleId IS NULL THEN ${isNewest} ELSE article_id = :articleId END
     ORDER BY imported_at, article_id, start_offset, end_offset DESC, annotation.id`,
  ).all({ articleId });
  for (const { id, articleId: home, rule, start, end } of rows) {
    if (rule === null || !wanted.has(rule)) continue;
    const [words] = inSentences(store, home, [{ start, end }]);
    if (words) yield { id, articleId: home, rule, ...words };
  }
}
