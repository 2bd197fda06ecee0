import { useEffect, useRef, useState } from 'react';
import { type InSentence, readInSentences } from '../state/actions/everywhere.ts';
import type { Rows } from '../ui/listWindow.ts';
import { keyOf, type Row } from './draft.ts';

/** How many sentences are read at a time: rows come and go together. */
const aPage = 50;

/** The sentences of the rows that can be seen, read as they come into view; undefined for one that is still being read. */
export function useSentences(
  rows: readonly Row[],
  { first, end }: Rows,
): (row: Row) => InSentence | undefined {
  const known = useRef(new Map<string, InSentence>());
  const asked = useRef(new Set<string>());
  const [, redraw] = useState(0);

  useEffect(() => {
    const wanted = rows.slice(first, end).filter(({ range }) => range !== null);
    for (const { article, index } of wanted) {
      const from = Math.floor(index / aPage) * aPage;
      const page = article.ranges.slice(from, from + aPage);
      const [head] = page;
      if (!head || asked.current.has(pageOf(article.id, page))) continue;
      asked.current.add(pageOf(article.id, page));
      void readInSentences(article.id, page).then((sentences) => {
        for (const [at, sentence] of sentences.entries()) {
          const range = page[at];
          if (range) known.current.set(`${keyOf(article.id, range)} ${range.end}`, sentence);
        }
        redraw((before) => before + 1);
      });
    }
  }, [rows, first, end]);

  return ({ article, range }) =>
    range ? known.current.get(`${keyOf(article.id, range)} ${range.end}`) : undefined;
}

function pageOf(articleId: string, page: Row['article']['ranges']): string {
  return `${articleId} ${page.map(({ start, end }) => `${start}-${end}`).join()}`;
}
