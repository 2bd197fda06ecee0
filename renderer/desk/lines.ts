import type { ArticleSummary } from '../../shared/model/article.ts';
import type { Group } from './grouping.ts';
import { type Shelved, shelve } from './shelved.ts';

/** A line of the desk’s list; the key is different for each, also where an article is in several groups. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly shelved: Shelved;
      /** Of a newest version: how many older ones there are. */
      readonly older: number;
      /** Of an older version: which one it is, counted from 1. */
      readonly version: number | null;
    };

/** CSS pixels. */
export const articleHeight = 52;
const groupHeight = 34;

/** Groups as lines, with the older versions of those that are unfolded under the newest. */
export function linesOf(
  groups: readonly Group[],
  olderOf: (id: string) => readonly ArticleSummary[],
  unfolded: ReadonlySet<string>,
): readonly Line[] {
  const lines: Line[] = [];
  for (const group of groups) {
    if (group.name !== '')
      lines.push({
        kind: 'group',
        key: `group ${group.key}`,
        name: group.name,
        count: group.articles.length,
      });
    for (const shelved of group.articles) {
      const { id } = shelved.article;
      const older = olderOf(id);
      const key = `${id} ${group.key}`;
      lines.push({ kind: 'article', key, shelved, older: older.length, version: null });
      if (!unfolded.has(id)) continue;
      older.forEach((article, index) => {
        const version = older.length - index;
        lines.push({
          kind: 'article',
          key: `${article.id} ${key}`,
          shelved: shelve(article),
          older: 0,
          version,
        });
      });
    }
  }
  return lines;
}

/** Where each line begins, in CSS pixels from the top of the list; one more than there are lines, for the end of the last one. */
export function topsOf(lines: readonly Line[]): Float64Array {
  const tops = new Float64Array(lines.length + 1);
  lines.forEach((line, index) => {
    tops[index + 1] = (tops[index] ?? 0) + (line.kind === 'group' ? groupHeight : articleHeight);
  });
  return tops;
}
