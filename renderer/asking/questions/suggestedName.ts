import { queryInWords } from '../../../shared/query/describe.ts';
import { parseQuery } from '../../../shared/query/parse.ts';

/** UTF-16 code units: a name longer than that is cut off in the list anyway. */
const longest = 80;

/** What a query may be called: its words, with a capital. */
export function suggestedName(query: string): string {
  const parsed = parseQuery(query);
  const words = parsed.ok ? queryInWords(parsed.query) : query;
  const short = words.length > longest ? `${words.slice(0, words.lastIndexOf(' ', longest))} …` : words;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
