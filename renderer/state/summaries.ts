import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleRecord, ArticleSummary } from '../../shared/model/article.ts';
import { summaryOf } from '../../shared/model/articleSummary.ts';
import type { Change } from '../../shared/model/history.ts';
import type { TagCounts } from '../../shared/model/tag.ts';

/** What was committed, as far as the rows of the Library show it. */
interface Committed {
  readonly changes: readonly Change[];
  readonly at?: string | undefined;
  readonly articleIds?: readonly string[] | undefined;
}

/** The rows of the Library after a commit by which no article came or went; the very same where none was touched. */
export function changeSummaries(
  articles: readonly ArticleSummary[],
  { changes, at, articleIds = [] }: Committed,
): readonly ArticleSummary[] {
  const counts = countChanges(changes);
  const records = new Map<string, ArticleRecord>();
  for (const { entity, id, after } of changes) if (entity === 'article' && after) records.set(id, after);
  const touched = new Set([...articleIds, ...counts.keys(), ...records.keys()]);
  if (!articles.some(({ id }) => touched.has(id))) return articles;
  return articles.map((article) => {
    if (!touched.has(article.id)) return article;
    const record = records.get(article.id);
    return {
      ...(record ? { ...keptOf(article), ...summaryOf(record) } : article),
      counts: withMore(article.counts, counts.get(article.id)),
      ...(at !== undefined && { workedAt: at }),
    };
  });
}

/** What of a row does not come from the article’s record. */
function keptOf({ characters, counts, waiting, workedAt }: ArticleSummary) {
  return {
    characters,
    counts,
    ...(waiting !== undefined && { waiting }),
    ...(workedAt !== undefined && { workedAt }),
  };
}

/** By article, how many accepted annotations of each tag came (or went: below zero). */
function countChanges(changes: readonly Change[]): ReadonlyMap<string, TagCounts> {
  const more = new Map<string, TagCounts>();
  const count = (annotation: Annotation | null, step: 1 | -1): void => {
    if (annotation?.status !== 'accepted') return;
    const { articleId, tag } = annotation;
    const counts = more.get(articleId) ?? { claim: 0, actor: 0, figure: 0, quote: 0 };
    more.set(articleId, { ...counts, [tag]: counts[tag] + step });
  };
  for (const change of changes) {
    if (change.entity !== 'annotation') continue;
    count(change.before, -1);
    count(change.after, 1);
  }
  return more;
}

function withMore(counts: TagCounts, more: TagCounts | undefined): TagCounts {
  if (!more) return counts;
  return {
    claim: counts.claim + more.claim,
    actor: counts.actor + more.actor,
    figure: counts.figure + more.figure,
    quote: counts.quote + more.quote,
  };
}
