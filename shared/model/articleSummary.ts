import type { ArticleRecord, ArticleSummary } from './article.ts';

/** What a row of the Library shows of an article’s record; the rest of the row is counted, or of its history. */
export function summaryOf({
  id,
  title,
  language,
  source,
  importedAt,
  revisionOf,
  status,
  labels,
  origins,
}: ArticleRecord): Omit<ArticleSummary, 'characters' | 'counts' | 'waiting' | 'workedAt'> {
  return {
    id,
    title,
    fileName: source.fileName,
    importedAt,
    ...(revisionOf !== undefined && { revisionOf }),
    ...(source.publisher !== null && { outlet: source.publisher }),
    ...(source.author !== null && { author: source.author }),
    ...(source.publishedAt !== null && { publishedAt: source.publishedAt }),
    ...(origins?.publishedAt?.kind === 'guessed' && { isPublishedGuessed: true }),
    ...(language !== null && { language }),
    ...(status && { status }),
    ...(labels && { labels }),
  };
}
