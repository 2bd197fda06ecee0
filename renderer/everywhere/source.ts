import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { penIn } from '../modes/pen.tsx';
import { currentAnnotation } from '../state/selectors.ts';
import type { OpenArticle } from '../state/slices/common.ts';
import type { State } from '../state/state.ts';

/** The words that are to be tagged everywhere: UTF-16 code units, half-open. */
export interface Source {
  readonly articleId: string;
  readonly text: string;
  readonly range: Range;
  readonly tag: Tag;
  /** The annotation of these very words; null for words that are only selected. */
  readonly like: string | null;
}

/** What would be tagged everywhere now: the selected words, else those of the current annotation; or why nothing can be. */
export function sourceOf(state: State): Source | string {
  const { open, selected } = state;
  const annotation = currentAnnotation(state);
  if (!open) return 'No article is open.';
  const { id: articleId, text } = open.article;
  const [segment, more] = annotation?.segments ?? [];
  if (selected && selected.start < selected.end) {
    const range = selected.segment;
    if (!range) return 'Only white space is selected: select the words to tag everywhere.';
    const isOfCurrent = segment?.start === range.start && segment.end === range.end && !more;
    if (annotation && isOfCurrent)
      return { articleId, text, range, tag: annotation.tag, like: annotation.id };
    return { articleId, text, range, tag: penIn(state) ?? likelyTag(open, range), like: null };
  }
  if (!annotation || !segment) return 'Select the words or the annotation to tag everywhere.';
  if (more) return 'An annotation with several parts cannot be tagged everywhere: select the words instead.';
  return { articleId, text, range: segment, tag: annotation.tag, like: annotation.id };
}

/** The tag that some words have elsewhere in the article, else that of a number or of a name: those are what recurs. */
function likelyTag({ article, annotations }: OpenArticle, { start, end }: Range): Tag {
  const words = article.text.slice(start, end);
  const same = annotations.find(({ segments: [first, more] }) => !more && first?.exact === words);
  return same?.tag ?? (/\p{Nd}/u.test(words) ? 'figure' : 'actor');
}
