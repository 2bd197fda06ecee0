import type { WritableDb } from '../../electron/store/db/database.ts';

/** A query, and what it asks for in SQL over the same tables, for a floor that has nothing of ours. */
export interface BareQuery {
  readonly query: string;
  readonly where: string;
}

/** As a person types them, from the broadest to the narrowest. Codes are those of `markCodes.ts`. */
export const bareQueries: readonly BareQuery[] = [
  { query: 'claim', where: 'codes & 7 = 1' },
  { query: 'figure entity:soldiers', where: `codes & 7 = 3 AND entity = 'soldiers'` },
  { query: 'claim verification:unverified', where: 'codes & 7 = 1 AND (codes >> 11) & 7 = 1' },
  {
    query: 'claim verification:unverified grade:<C3',
    where: `codes & 7 = 1 AND (codes >> 11) & 7 = 1 AND (codes >> 5) & 7 BETWEEN 3 AND 5
      AND (codes >> 8) & 7 BETWEEN 3 AND 5 AND (codes >> 5) & 7 + (codes >> 8) & 7 > 6`,
  },
  {
    query: 'soldiers',
    where: `mark.id IN (SELECT rowid FROM annotation_search WHERE annotation_search MATCH 'soldiers')`,
  },
  {
    query: 'convoy lang:de',
    where: `language = 'de'
      AND mark.id IN (SELECT rowid FROM annotation_search WHERE annotation_search MATCH 'convoy')`,
  },
];

const accepted = '(codes >> 3) & 3 = 1 AND removed_at IS NULL';
const tables = 'mark JOIN home ON home.id = home JOIN article ON article.id = home.article_id';

/** Runs bare statements for the first page of a query and the counts of nine facets; they are compiled once. */
export function makeBareAsking(db: WritableDb): (query: BareQuery) => void {
  const facets = [
    'codes & 7',
    '(codes >> 11) & 7',
    '(codes >> 5) & 63',
    'publisher',
    'published_at',
    'language',
    '(codes >> 16) & 7',
    'labels',
    'created_by',
  ];
  const compiled = new Map(
    bareQueries.map(({ query, where }) => {
      const from = `FROM ${tables} WHERE ${accepted} AND ${where}`;
      const page = `SELECT mark.annotation_id, title, publisher, published_at, text
        ${from.replace(' WHERE', ' JOIN article_text ON article_text.article_id = article.id WHERE')}
        ORDER BY published_at DESC, article.id, start_offset
        LIMIT 50`;
      const counts = facets.map((value) => `SELECT ${value}, count(*) ${from} GROUP BY 1`);
      return [query, [page, ...counts].map((sql) => db.prepare(sql).raw())] as const;
    }),
  );
  return ({ query }) => {
    for (const statement of compiled.get(query) ?? []) statement.all();
  };
}
