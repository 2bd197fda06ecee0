import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readText } from '../../electron/import/text.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { seedIfNew } from '../../electron/store/seed.ts';

/** The checkout, with the built application in `out/`. */
export const root = resolve(import.meta.dirname, '..', '..');

const seeds = join(root, 'seeds');

/** Opens a new workspace that holds the seed articles. */
export function seededWorkspace(dir: string): Workspace {
  const opened = openWorkspace(dir, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  seedIfNew(opened.value, seeds);
  return opened.value;
}

/** The text of the first seed article. */
export function seedText(): string {
  const [name] = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  if (name === undefined) throw new Error('There is no seed article.');
  return readFileSync(join(seeds, name), 'utf8');
}

/** Adds an article to a workspace, as an import would, and gives its id. */
export function addArticle({ actions }: Workspace, fileName: string, text: string): string {
  const read = readText(Buffer.from(text), fileName);
  if (!read.ok) throw new Error(read.error.message);
  const [article] = actions.importArticles([read.value]).articles;
  if (!article) throw new Error(`“${fileName}” was not imported.`);
  return article.id;
}
