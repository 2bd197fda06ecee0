import { describe, expect, test, vi } from 'vitest';
import type { WritableDb } from '../../electron/store/db/database.ts';
import { workspaceWithArticle } from '../fixtures/workspaces.ts';

/** Runs something and gives the statements that it ran, each by its first words, BEGIN and COMMIT too. */
function statementsOf(db: WritableDb, work: () => void): readonly string[] {
  const ran: string[] = [];
  const prototype = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<
    'run' | 'get' | 'all',
    () => unknown
  >;
  const spies = (['run', 'get', 'all'] as const).map((name) => {
    const original = prototype[name];
    return vi.spyOn(prototype, name).mockImplementation(function (this: { source: string }, ...args: []) {
      ran.push(this.source.trim().replaceAll(/\s+/g, ' '));
      return original.apply(this, args);
    });
  });
  try {
    work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return ran;
}

describe('what one action asks of SQLite', () => {
  test('an annotation takes eleven statements, however many there are', () => {
    const { workspace, articleId } = workspaceWithArticle('over 11,000 soldiers were sent. '.repeat(400));
    const mark = (start: number) =>
      workspace.actions.createAnnotation({ articleId, tag: 'claim', segments: [{ start, end: start + 20 }] });
    for (let start = 0; start < 2000; start += 10) mark(start);
    const ran = statementsOf(workspace.db, () => mark(3000));
    expect(ran, ran.join('\n')).toHaveLength(11);
  });
});
