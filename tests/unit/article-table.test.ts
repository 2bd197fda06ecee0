import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { articleTable } from '../../shared/table/articleTable.ts';

const article: ArticleSummary = {
  id: '00000000-0000-7000-8000-000000000001',
  title: '=HYPERLINK("https://example.org")\tnow\nor never',
  fileName: 'a.txt',
  importedAt: '2026-11-23T08:00:00.000Z',
  characters: 10,
  counts: { claim: 2, actor: 0, figure: 1, quote: 0 },
};

test('articles are lines of cells, one each, that run nothing in a spreadsheet', () => {
  const full: ArticleSummary = {
    ...article,
    title: 'صومعة',
    outlet: '@selmarwatch',
    publishedAt: '2026-02',
    status: 'setAside',
    labels: ['Häfen', '항구'],
  };
  expect(articleTable([article, full], (publisher) => publisher).split('\r\n')).toEqual([
    'Title\tOutlet\tAuthor\tPublished\tLanguage\tStatus\tLabels\tClaims\tActors\tFigures\tQuotes',
    '\'=HYPERLINK("https://example.org") now or never\t\t\t\t\tTo do\t\t2\t0\t1\t0',
    "صومعة\t'@selmarwatch\t\t2026-02\t\tSet aside\tHäfen, 항구\t2\t0\t1\t0",
    '',
  ]);
});
