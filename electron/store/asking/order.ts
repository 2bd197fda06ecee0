import { tags } from '../../../shared/model/tag.ts';
import { compareText } from '../../../shared/text/compareText.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import { codeIn } from '../tables/markCodes.ts';
import type { AskedArticle } from './articleSide.ts';
import type { Bits } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Memory } from './memory.ts';
import { foldName } from './names.ts';

/**
 * Some of the annotations of a set in an order, from one on (counted from 0): article by article, and within one in the order of its text.
 * They are counted by article first, so that only those that are wanted are sorted.
 */
export function inOrder(
  memory: Memory,
  slots: Bits,
  order: AnswerOrder,
  from: number,
  count: number,
): readonly number[] {
  const placeOf = placesOf(memory, order);
  const { columns, articles } = memory;
  const counts = new Int32Array(articles.list.length * (order === 'tag' ? tags.length : 1));
  slots.forEach((slot) => {
    const place = placeOf(columns, slot);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  // The places in which something lies that is wanted, and how many lie before the first of them.
  let [before, first, end] = [0, 0, 0];
  let sum = 0;
  for (let place = 0; place < counts.length && sum < from + count; place += 1) {
    const next = sum + (counts[place] ?? 0);
    if (next <= from) [first, before] = [place + 1, next];
    end = place + 1;
    sum = next;
  }
  const found: { readonly slot: number; readonly place: number }[] = [];
  slots.forEach((slot) => {
    const place = placeOf(columns, slot);
    if (place >= first && place < end) found.push({ slot, place });
  });
  return found
    .sort((a, b) => a.place - b.place || compareInText(columns, a.slot, b.slot))
    .slice(from - before, from - before + count)
    .map(({ slot }) => slot);
}

/** By start, then the longer one first, then the one that came first. */
export function compareInText({ starts, ends, rows }: Columns, a: number, b: number): number {
  return (
    (starts[a] ?? 0) - (starts[b] ?? 0) || (ends[b] ?? 0) - (ends[a] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0)
  );
}

/** The numbers of the articles of a set from the newest to the oldest. */
export function articlesInOrder(memory: Memory, articles: Bits): readonly number[] {
  const ranks = ranksOf(memory, 'newest');
  const found: number[] = [];
  articles.forEach((number) => {
    found.push(number);
  });
  return found.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

function placesOf(memory: Memory, order: AnswerOrder): (columns: Columns, slot: number) => number {
  const ranks = ranksOf(memory, order === 'tag' ? 'newest' : order);
  if (order !== 'tag') return ({ homes }, slot) => ranks[homes[slot] ?? 0] ?? 0;
  const size = memory.articles.list.length;
  return ({ homes, codes }, slot) =>
    (codeIn(codes[slot] ?? 0, 'tag') - 1) * size + (ranks[homes[slot] ?? 0] ?? 0);
}

type ArticleOrder = Exclude<AnswerOrder, 'tag'>;

/** As long as nothing changes. */
const ranks = new WeakMap<object, Map<ArticleOrder, Int32Array>>();

/** The place of each article in an order, by its number. */
function ranksOf({ articles, names, articleState }: Memory, order: ArticleOrder): Int32Array {
  const known = ranks.get(articleState) ?? new Map<ArticleOrder, Int32Array>();
  ranks.set(articleState, known);
  const found = known.get(order);
  if (found) return found;
  const outletName = foldedOutlets(names.outlets);
  const keyed = articles.list.map((article, number) => ({
    number,
    key: keyOf(article, order, outletName),
  }));
  const made = new Int32Array(keyed.length);
  keyed
    .sort((a, b) => compareText(a.key, b.key))
    .forEach(({ number }, rank) => {
      made[number] = rank;
    });
  known.set(order, made);
  return made;
}

/**
 * What an article is sorted by, one after the other; what is not known comes last. In one string, with what no word begins with between its parts: to
 * compare lists of them takes several times as long.
 */
function keyOf(
  { published, publishedAt, importedAt, id, title, outletKey }: AskedArticle,
  order: ArticleOrder,
  outletName: (key: string) => string,
): string {
  const isUndated = published === null ? 1 : 0;
  const newest = `${isUndated}${inDigits(-(published?.start ?? 0))}`;
  const outlet = `${outletKey === null ? 1 : 0}${outletName(outletKey ?? '')}\0`;
  const last = `${publishedAt ?? ''}\0${importedAt}\0${id}`;
  switch (order) {
    case 'newest':
      return newest + outlet + last;
    case 'oldest':
      return `${isUndated}${inDigits(published?.start ?? 0)}${outlet}${last}`;
    case 'outlet':
      return outlet + newest + last;
    case 'title':
      return `${foldName(title)}\0${newest}${last}`;
  }
}

/** A day, since 1970, as eight digits that sort as it does: years have four digits at most. */
function inDigits(day: number): string {
  return String(day + 50_000_000);
}

/** The names of outlets as they are compared, by their keys: each has published many articles. */
function foldedOutlets(outlets: ReadonlyMap<string, readonly string[]>): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const found = known.get(key) ?? foldName(outlets.get(key)?.[0] ?? key);
    known.set(key, found);
    return found;
  };
}
