import type { Words } from '../../../shared/query/needs.ts';
import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import { Bits } from './bits.ts';
import { slotOf } from './columns.ts';
import { ftsQuery } from './ftsQuery.ts';
import type { Question } from './question.ts';

/** The slots of the annotations, whatever their review, that have words of a query in their own words or in their note. */
export function wordsThat({ store, memory }: Question, part: Words): Bits {
  const { columns } = memory;
  const found = new Bits(columns.alive.size);
  const query = ftsQuery(part, 'amounts');
  if (query === null) return found;
  for (const row of statementsOf(store.db).annotations().all({ query })) {
    const slot = slotOf(columns, row);
    if (slot >= 0) found.add(slot);
  }
  return found;
}

/** The numbers of the articles, hidden or not, that have them in their title or in their text. */
export function articlesWithWords(question: Question, part: Words): Bits {
  return articlesMatching(question, ftsQuery(part, 'texts'));
}

/** The same of the text alone. */
export function articlesWithWordsInText(question: Question, part: Words): Bits {
  const query = ftsQuery(part, 'texts');
  return articlesMatching(question, query === null ? null : `text : (${query})`);
}

function articlesMatching({ store, memory }: Question, query: string | null): Bits {
  const { list, bySearchRow } = memory.articles;
  const found = new Bits(list.length);
  if (query === null) return found;
  for (const row of statementsOf(store.db).articles().all({ query })) {
    const number = bySearchRow.get(row);
    if (number !== undefined) found.add(number);
  }
  return found;
}

const statementsOf = perConnection(makeStatements);

function makeStatements(db: ReadableDb) {
  const annotations = prepared<{ query: string }, number>(
    db,
    'SELECT rowid FROM annotation_search WHERE annotation_search MATCH :query',
  );
  const articles = prepared<{ query: string }, number>(
    db,
    'SELECT rowid FROM article_search WHERE article_search MATCH :query',
  );
  return {
    annotations: () => annotations().pluck(),
    articles: () => articles().pluck(),
  };
}
