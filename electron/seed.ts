import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../shared/result.ts';
import { makeDocument } from './import/document.ts';
import { structureOfText } from './import/structure.ts';
import type { Workspace } from './store/open.ts';

/**
 * Puts the articles of a folder into a workspace in which nothing has happened yet, in one transaction that undo
 * does not touch. For the window's first start; the command line never seeds. Gives the number of articles.
 */
export function seedIfNew(workspace: Workspace, seedsDir: string): number {
  if (workspace.history.lastSeq() > 0 || !existsSync(seedsDir)) return 0;
  const names = readdirSync(seedsDir).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) return 0;
  const documents = names.sort().map((fileName) => {
    const bytes = readFileSync(join(seedsDir, fileName));
    // Ours are UTF-8: what finds out other encodings need not be loaded at a start.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const made = makeDocument(bytes, { fileName, mediaType: 'text/plain' }, structureOfText(text));
    if (!made.ok) throw new Refusal(made.error.code, made.error.message);
    return made.value;
  });
  return workspace.actions.seed(documents).articles.length;
}
