import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeOpenedAhead } from '../../electron/ipc/workspace.ts';
import { openForWindow } from '../../electron/workbench.ts';
import { startHere } from '../fixtures/startHere.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

test('what was read before the page asked is given once, and not when another process has changed it since', () => {
  const dir = join(temporaryFolder(), 'workspace');
  const other = open(dir);
  addArticle(other, 'The convoy left before dawn.\n', 'first.txt');
  const workbench = openForWindow(dir, {
    seeds: join(dir, 'none'),
    backups: join(dir, '..', 'backups'),
    showTheme: () => {},
    startProcess: startHere,
  });
  onTestFinished(workbench.close);
  const ahead = makeOpenedAhead(workbench);
  expect(ahead.take()).toBeNull();

  ahead.read();
  const taken = ahead.take();
  expect(taken?.articles).toHaveLength(1);
  expect(taken?.opened?.article.id).toBe(taken?.articles[0]?.id);
  expect(ahead.take()).toBeNull();

  ahead.read();
  addArticle(other, 'Nobody saw it again.\n', 'second.txt');
  expect(ahead.take()).toBeNull();
});
