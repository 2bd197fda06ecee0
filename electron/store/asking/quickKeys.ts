import { tagLabel, tags } from '../../../shared/model/tag.ts';
import { codeIn, traits } from '../tables/markCodes.ts';
import { foldedTitle } from './articleSide.ts';
import type { Columns } from './columns.ts';
import { foldName } from './names.ts';
import type { Pool } from './pool.ts';
import type { Question } from './question.ts';

/**
 * What the columns that are sorted by most are compared by (as `sortKeyOf` does), without reading the annotations; null for other columns.
 * The bounds of a count are those of whole numbers.
 */
export function quickKeys(
  question: Question,
  column: string,
  slots: Int32Array,
): readonly (string | null)[] | null {
  const { columns, articles, names } = question.memory;
  const { pools, homes, codes, created } = columns;
  const pooled = (pool: Pool, numbers: Int32Array): readonly (string | null)[] => {
    const folded = pool.texts.map(foldName);
    return Array.from(slots, (slot) => folded[numbers[slot] ?? -1] ?? null);
  };
  const ofArticle = (keyOf: (number: number) => string | null): readonly (string | null)[] => {
    const keys = articles.list.map((_, number) => keyOf(number));
    return Array.from(slots, (slot) => keys[homes[slot] ?? -1] ?? null);
  };
  switch (column) {
    case 'tag': {
      const labels = [null, ...tags.map((tag) => foldName(tagLabel[tag]))];
      return Array.from(slots, (slot) => labels[codeIn(codes[slot] ?? 0, 'tag')] ?? null);
    }
    case 'entity':
      return pooled(pools.entities, columns.entities);
    case 'property':
      return pooled(pools.properties, columns.properties);
    case 'unit':
      return pooled(pools.units, columns.units);
    case 'annotator':
      return pooled(pools.annotators, columns.annotators);
    case 'created':
      return Array.from(slots, (slot) => new Date(created[slot] ?? 0).toISOString());
    case 'title':
      return ofArticle((number) => foldedTitle(articles, number));
    case 'published':
      return ofArticle((number) => articles.list[number]?.publishedAt ?? null);
    case 'outlet':
      return ofArticle((number) => {
        const publisher = articles.list[number]?.publisher ?? null;
        return publisher === null ? null : foldName(names.outletName(publisher) ?? publisher);
      });
    case 'value':
    case 'interval':
      return Array.from(slots, (slot) => intervalKey(columns, slot));
    default:
      return null;
  }
}

/** By the smaller end: where it belongs to the figure, that comes before the values above it. */
function intervalKey({ lowers, uppers, pools, traits: own }: Columns, slot: number): string | null {
  const lower = pools.bounds.texts[lowers[slot] ?? -1];
  const upper = pools.bounds.texts[uppers[slot] ?? -1];
  const has = (trait: number): boolean => ((own[slot] ?? 0) & trait) !== 0;
  if (lower !== undefined) return `${lower} ${has(traits.lowerInclusive) ? 1 : 2} ${upper ?? '~'}`;
  return upper === undefined ? null : `${upper} ${has(traits.upperInclusive) ? 1 : 0} ${upper}`;
}
