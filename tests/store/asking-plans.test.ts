import { expect, test, vi } from 'vitest';
import { askingHandlers } from '../../electron/ipc/asking.ts';
import { knownAnswers } from '../fixtures/week/answers.ts';
import { loadWeek, weekId } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** What may read a table from its first row to its last, and why. */
const wholes: readonly (readonly [table: string, why: string])[] = [
  ['article', 'every article is kept in memory, and read once, or when another process has written'],
  ['article_search', 'so is which row of the index belongs to which article'],
  ['actor', 'entries are compared by names, which have no order; there are thousands at most'],
  ['outlet', 'there are tens of them'],
  ['link', 'all links of a type are kept in memory as long as none changes'],
];

test('whatever is asked, no statement walks through the annotations, their segments or the texts', async () => {
  const workspace = open(temporaryFolder());
  loadWeek(workspace);
  const prepare = vi.spyOn(workspace.db, 'prepare');
  const ask = askingHandlers({ workspace: () => workspace });
  const fields = [
    ...['tag', 'is', 'grade', 'outlet', 'author', 'label', 'lang', 'status', 'published', 'asof', 'marked'],
    ...['by', 'claimer', 'speaker', 'addressee', 'actor', 'link', 'entity', 'property', 'unit', 'figure'],
  ];
  for (const { query } of knownAnswers) {
    const asked = { query, hereId: weekId('03'), questionId: weekId('03') };
    await ask['asking.ask']({ asked, order: 'newest', from: 0, count: 50 });
    await ask['asking.passages']({ asked, from: 0, count: 20 });
    await ask['asking.facets']({ asked, fields, count: 20 });
    await ask['asking.hits']({ asked, order: 'outlet' });
    await ask['asking.explain'](asked);
  }
  const asked = { query: '' };
  const sorting = [{ column: 'links', isDescending: false }];
  await ask['asking.rows']({ asked, columns: ['words', 'links'], sorting, from: 0, count: 200 });
  await ask['asking.pivot']({ asked, rows: 'outlet', columns: 'speaker', of: 'articles' });
  await ask['asking.values']({ field: 'actor', prefix: 'k', count: 10 });
  await ask['asking.batch']({ names: ['silo', 'dust'], among: 'texts' });
  // A change, so that what was written is read again.
  workspace.actions.updateAnnotation(weekId('03.c1'), { note: 'Once more.' });
  await ask['asking.ask']({ asked, order: 'tag', from: 0, count: 50 });

  const statements = new Set(prepare.mock.calls.map(([sql]) => sql));
  prepare.mockRestore();
  const walks = [...statements].flatMap((sql) => {
    const plan = workspace.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    const parameters = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 1]));
    return plan
      .all(...(Object.keys(parameters).length > 0 ? [parameters] : []))
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN/.test(detail) && !isSearched(detail) && !isAllowed(detail))
      .map((detail) => `${detail}: ${sql}`);
  });
  expect(statements.size).toBeGreaterThan(15);
  expect(walks).toEqual([]);
});

/** A match of FTS5 (https://sqlite.org/src/file/ext/fts5/fts5_main.c: “M” in the plan), or a row by its number. */
function isSearched(detail: string): boolean {
  return /VIRTUAL TABLE INDEX \d+:.*[M=]/.test(detail);
}

function isAllowed(detail: string): boolean {
  return wholes.some(([table]) => new RegExp(`^SCAN ${table}\\b`).test(detail));
}
