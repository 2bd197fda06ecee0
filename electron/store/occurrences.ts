import type { Output } from '../../shared/ipc/contract.ts';
import type { Range } from '../../shared/model/segment.ts';
import { snapToGraphemes } from '../../shared/text/graphemes.ts';
import { sentenceAt } from '../../shared/text/segmentation.ts';
import { textOf } from './actions.ts';
import { type Everywhere, type Place, unmarked } from './everywhere.ts';
import type { Store } from './store.ts';

type Occurrences = Output<'annotations.occurrences'>;

/** How many sentences are shown, of each article and in all. */
const samplesOfArticle = 3;
const samplesOfAll = 60;

/** How much of a sentence is shown on either side of the words, in UTF-16 code units. */
const mostContext = 110;

/** What marking words everywhere would do: how many in each article, which are marked already, and some of their sentences. */
export function describeOccurrences(
  store: Store,
  wanted: Everywhere,
  places: readonly (Place | null)[],
): Occurrences {
  let room = samplesOfAll;
  const articles: Occurrences['articles'] = [];
  for (const place of places) {
    if (!place) continue;
    const open = unmarked(store, wanted.tag, place);
    const known = place.ranges.length - open.length - (isHome(place, wanted) ? 1 : 0);
    const shown = open.slice(0, Math.min(samplesOfArticle, room));
    room -= shown.length;
    const text = textOf(store, place.articleId);
    articles.push({
      id: place.articleId,
      count: open.length,
      known: Math.max(0, known),
      samples: shown.map((range) => inItsSentence(text, range)),
    });
  }
  return { articles };
}

/** The annotation that is marked everywhere stands among the places itself, and goes without saying. */
function isHome({ articleId }: Place, wanted: Everywhere): boolean {
  return wanted.like !== null && articleId === wanted.articleId;
}

function inItsSentence(text: string, range: Range): Occurrences['articles'][number]['samples'][number] {
  const { start, end } = range;
  const sentence = sentenceAt(text, start) ?? range;
  const from = Math.max(sentence.start, start - mostContext);
  const to = Math.min(Math.max(sentence.end, end), end + mostContext);
  const whole = snapToGraphemes(text, { start: Math.min(from, start), end: to });
  return {
    before: `${from > sentence.start ? '…' : ''}${text.slice(whole.start, start)}`,
    words: text.slice(start, Math.min(end, start + 4 * mostContext)).toWellFormed(),
    after: `${text.slice(end, whole.end)}${to < sentence.end ? '…' : ''}`,
  };
}
