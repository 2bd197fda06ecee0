import { describeAnchor } from '../../shared/anchor/describe.ts';
import { type Citation, citationOf, citationOfWords } from '../../shared/citation/citation.ts';
import { citationsAs } from '../../shared/citation/citationsAs.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Range } from '../../shared/model/segment.ts';
import { Refusal } from '../../shared/result.ts';
import { trimWhitespace } from '../../shared/text/graphemes.ts';
import { makeOffsetMap, splitsSurrogatePair } from '../../shared/text/offsets.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { inTurns } from '../inTurns.ts';
import { noArticle } from '../store/actions/find.ts';
import { factsOf } from '../store/asking/facts.ts';
import { alteredSentence } from '../store/db/alteredText.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about citations. */
export function citationHandlers(
  { workspace }: Pick<Workbench, 'workspace'>,
  { copy }: Pick<Desktop, 'copy'>,
): Pick<Handlers, 'citations.copy'> {
  return {
    'citations.copy': async ({ style, of }) => {
      const store = workspace();
      const citations =
        'ids' in of
          ? await citationsOfIds(store, of.ids)
          : [await citationOfRanges(store, of.articleId, of.ranges)];
      if (citations.length === 0)
        throw new Refusal('not-found', 'There is nothing to cite: these annotations were removed.');
      copy(citationsAs(style, citations));
      return { citations: citations.length };
    },
  };
}

async function citationsOfIds(store: ReadableStore, ids: readonly string[]): Promise<readonly Citation[]> {
  const facts = await inTurns(factsOf(store, ids));
  await refuseAltered(
    store,
    facts.map(({ article }) => article.id),
  );
  return facts.map(citationOf);
}

/** Of words of an article (UTF-16 code units, in text order). Throws `Refusal` where there are none. */
async function citationOfRanges(
  store: ReadableStore,
  articleId: string,
  ranges: readonly Range[],
): Promise<Citation> {
  const article = store.articles.get(articleId);
  if (!article) throw noArticle(articleId);
  await refuseAltered(store, [articleId]);
  const { text } = article;
  const isInText = ({ start, end }: Range) =>
    end <= text.length && !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
  if (!ranges.every(isInText))
    throw new Refusal('invalid-input', 'This selection is not in the text: select the words again.');
  const words = ranges.map((range) => trimWhitespace(text, range)).filter((range) => range !== null);
  if (words.length === 0)
    throw new Refusal('invalid-input', 'Only white space is selected: select words to cite.');
  const { toCodePoints } = makeOffsetMap(text);
  const places = words.map(({ start, end }) => ({ start: toCodePoints(start), end: toCodePoints(end) }));
  const { publisher } = article.source;
  const outlet = publisher === null ? null : (store.outlets.named(publisher)?.name ?? publisher);
  return citationOfWords(describeAnchor(text, words), article, outlet, places);
}

/**
 * What is quoted as evidence must be what was imported: throws `Refusal` naming an article whose text is not. Texts of thousands of
 * articles may have to be read for it: other calls are let in between.
 */
export async function refuseAltered({ articles }: ReadableStore, ids: readonly string[]): Promise<void> {
  const checked = function* () {
    for (const id of new Set(ids))
      yield articles.isAltered(id) ? (articles.find(id)?.record.title ?? '') : null;
  };
  const altered = (await inTurns(checked())).filter((title) => title !== null);
  if (altered.length > 0) throw new Refusal('damaged', `Nothing was copied. ${alteredSentence(altered)}`);
}
