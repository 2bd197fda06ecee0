import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { decodeText } from '../decodeText.ts';
import type { ReaderOptions } from '../reader.ts';
import { articlesOf, type Entry } from './entry.ts';
import { isJsonFeed, jsonFeedEntries } from './jsonFeed.ts';
import { type Item, isArticle, itemsIn, newsEntry } from './newsItem.ts';

/**
 * Articles in JSON with something around them: a JSON Feed, the answer of a news service (NewsAPI, GNews, the Guardian, the
 * New York Times and others, by the names of their fields), or one article as trafilatura, newspaper and news-please write it.
 */
export async function readJsonArticles(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const parsed = parse(decoded.value.text.replace(/^\ufeff/, ''));
  if (!parsed.ok)
    return fail(parsed.error.code, `“${fileName}” cannot be imported: ${parsed.error.message}.`);
  const found = entriesIn(parsed.value);
  if (!found)
    return fail(
      'unsupported',
      `“${fileName}” is JSON without a list of articles that have a title, a text and an address or a day.`,
    );
  return articlesOf(bytes, { fileName, ...found.origin }, found.entries);
}

/** JSON, or a JSON object in each line. */
function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2) return fail('invalid-input', 'it is not valid JSON, or is cut off');
    const objects: unknown[] = [];
    for (const [index, line] of lines.entries()) {
      try {
        objects.push(JSON.parse(line));
      } catch {
        return fail('invalid-input', `it is not valid JSON (line ${index + 1})`);
      }
    }
    return ok(objects);
  }
}

function entriesIn(
  value: unknown,
): { readonly entries: readonly Entry[]; readonly origin: { mediaType: string; whole: string } } | null {
  if (Array.isArray(value)) {
    const items = value.filter(isItem);
    return items.filter(isArticle).length > items.length / 2
      ? { entries: items.map(newsEntry), origin: { mediaType: 'application/json', whole: 'the file' } }
      : null;
  }
  if (!isItem(value)) return null;
  if (isJsonFeed(value))
    return {
      entries: jsonFeedEntries(value),
      origin: { mediaType: 'application/feed+json', whole: 'the feed' },
    };
  const items = itemsIn(value);
  if (items)
    return { entries: items.map(newsEntry), origin: { mediaType: 'application/json', whole: 'the answer' } };
  return isArticle(value)
    ? { entries: [newsEntry(value)], origin: { mediaType: 'application/json', whole: 'the file' } }
    : null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
