import type { Output } from '../../shared/ipc/contract.ts';
import { startOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { snapToGraphemes } from '../../shared/text/graphemes.ts';
import { sentenceAt } from '../../shared/text/segmentation.ts';
import type { ReadableStore } from '../store/tables/store.ts';

/** How much of a sentence is shown on either side of a mention, in UTF-16 code units. */
const reach = 280;

/** Some of the mentions of an entry, in the order of the Library and of the text, each with its sentence. */
export function mentionsInText(
  { annotations, articles }: Pick<ReadableStore, 'annotations' | 'articles'>,
  actorId: string,
  { from, count }: { readonly from: number; readonly count: number },
): Output<'actors.mentions'> {
  const ids = annotations.mentionIds(actorId);
  const mentions = ids.slice(from, from + count).flatMap((id) => {
    const annotation = annotations.get(id);
    const article = annotation && articles.find(annotation.articleId);
    const text = annotation && articles.text(annotation.articleId);
    if (!annotation || !article || text === undefined) return [];
    const { articleId, status, segments } = annotation;
    const { title } = article.record;
    return { id, articleId, title, status, start: startOf(annotation), ...inSentence(text, segments) };
  });
  return { total: ids.length, mentions };
}

/** The sentence that a mention begins in (segments in UTF-16 code units), and what of it is marked. */
function inSentence(
  text: string,
  segments: readonly Range[],
): { readonly sentence: string; readonly marked: Range[] } {
  const [first = { start: 0, end: 0 }] = segments;
  const whole = sentenceAt(text, first.start) ?? first;
  // A sentence may be as long as the article, and a mention as long as several sentences.
  const cut = snapToGraphemes(text, {
    start:
      whole.start >= first.start - reach ? whole.start : wordStart(text, first.start - reach, first.start),
    end: Math.min(Math.max(whole.end, first.end), first.start + 2 * reach),
  });
  const before = cut.start > whole.start ? '…' : '';
  const marked = segments
    .map(({ start, end }) => ({ start: Math.max(start, cut.start), end: Math.min(end, cut.end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: start - cut.start + before.length,
      end: end - cut.start + before.length,
    }));
  const after = cut.end < whole.end ? '…' : '';
  return { sentence: `${before}${text.slice(cut.start, cut.end)}${after}`, marked };
}

/** Where the first word starts behind an offset, or the offset itself where none does before `limit`. */
function wordStart(text: string, offset: number, limit: number): number {
  const space = text.slice(offset, limit).search(/\s\S/);
  return space === -1 ? offset : offset + space + 1;
}
