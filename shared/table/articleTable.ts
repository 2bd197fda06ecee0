import type { ArticleSummary } from '../model/article.ts';
import { articleStatusLabel } from '../model/articleStatus.ts';
import { tagLabel, tags } from '../model/tag.ts';

/**
 * Articles as a table for spreadsheets, one line each and a line of headings, separated by tabs; days in ISO 8601. Nothing in it is a
 * formula to a spreadsheet (OWASP, CSV Injection). `outletOf`: what an article’s outlet is called.
 */
export function articleTable(
  articles: readonly ArticleSummary[],
  outletOf: (publisher: string) => string,
): string {
  const headings = [
    ...['Title', 'Outlet', 'Author', 'Published', 'Language', 'Status', 'Labels'],
    ...tags.map((tag) => `${tagLabel[tag]}s`),
  ];
  const rows = articles.map((article) => [
    article.title,
    article.outlet === undefined ? '' : outletOf(article.outlet),
    article.author ?? '',
    article.publishedAt ?? '',
    article.language ?? '',
    articleStatusLabel[article.status ?? 'toDo'],
    (article.labels ?? []).join(', '),
    ...tags.map((tag) => String(article.counts[tag])),
  ]);
  return [headings, ...rows].map((cells) => `${cells.map(asCell).join('\t')}\r\n`).join('');
}

/** One line, and no formula: an apostrophe says that it is text. */
function asCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
