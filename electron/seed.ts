import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../shared/result.ts';
import { readText } from './import/text.ts';
import type { Workspace } from './store/open.ts';

/**
 * Puts the articles of a folder into a workspace in which nothing has happened yet, in one transaction that undo
 * does not touch. For the window's first start; the command line never seeds. Gives the number of articles.
 */
export function seedIfNew(workspace: Workspace, seedsDir: string): number {
  if (workspace.history.lastSeq() > 0 || !existsSync(seedsDir)) return 0;
  const names = readdirSync(seedsDir).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) return 0;
  const documents = names.sort().map((name) => {
    const read = readText(readFileSync(join(seedsDir, name)), name);
    if (!read.ok) throw new Refusal(read.error.code, read.error.message);
    return read.value;
  });
  return workspace.actions.seed(documents).articles.length;
}
