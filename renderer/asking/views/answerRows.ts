import type { DateForm } from '../../../shared/model/dateForm.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { dayHeading, dayPart } from '../../../shared/text/days.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import type { Answer, PassageArticle } from '../../../shared/transfer/asking.ts';
import { type Asking, answersOfPage } from '../../state/slices/asking.ts';

/** A sentence of an article whose words answer. */
export interface PassageRow {
  /** Names it among all answers. */
  readonly id: string;
  readonly article: PassageArticle;
  readonly passage: PassageArticle['passages'][number];
  /** Whether it is the first of its article, and the last that is given of it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Where an answer leads: an annotation, or words of an article from an offset on (UTF-16 code units). */
export type AnswerPlace =
  | { readonly kind: 'annotation'; readonly id: string; readonly articleId: string }
  | {
      readonly kind: 'passage';
      readonly id: string;
      readonly articleId: string;
      readonly start: number;
      readonly end: number;
    };

/** The answer at an index of the list, counted from 0; undefined where it has not been read. */
export function answerAt({ pages }: Pick<Asking, 'pages'>, index: number): Answer | undefined {
  return pages.get(Math.floor(index / answersOfPage))?.[index % answersOfPage];
}

/** The index of an answer among those that have been read; -1 where it is not. */
export function indexOfAnswer({ pages }: Pick<Asking, 'pages'>, id: string | null): number {
  if (id === null) return -1;
  for (const [page, answers] of pages) {
    const index = answers.findIndex((answer) => answer.id === id);
    if (index >= 0) return page * answersOfPage + index;
  }
  return -1;
}

/** The sentences of articles whose words answer, one after another. */
export function passageRows(articles: readonly PassageArticle[]): readonly PassageRow[] {
  return articles.flatMap((article) =>
    article.passages.map((passage, index) => ({
      id: `${article.articleId} ${passage.sentence.start}`,
      article,
      passage,
      isFirst: index === 0,
      isLast: index === article.passages.length - 1,
    })),
  );
}

/** What Enter opens of a passage: the first words that answer, else its sentence. */
export function placeOfPassage({ id, article, passage: { sentence, hits } }: PassageRow): AnswerPlace {
  const [hit = { start: 0, end: sentence.text.length }] = hits;
  return {
    kind: 'passage',
    id,
    articleId: article.articleId,
    start: sentence.start + hit.start,
    end: sentence.start + hit.end,
  };
}

/** The heading above an answer and how many are below it; null where it goes on with the group of the one before. */
export interface Heading {
  readonly words: string;
  /** Null while it is not known. */
  readonly count: number | null;
}

/** The heading above the answer at an index. */
export function headingAt(
  asking: Pick<Asking, 'pages' | 'order'>,
  index: number,
  total: number,
  form: DateForm,
): Heading | null {
  const answer = answerAt(asking, index);
  if (!answer) return null;
  const { key, words } = groupOf(answer, asking.order, form);
  const before = answerAt(asking, index - 1);
  if (index > 0 && (!before || groupOf(before, asking.order, form).key === key)) return null;
  for (let end = index + 1; end < total; end += 1) {
    const next = answerAt(asking, end);
    if (!next) return { words, count: null };
    if (groupOf(next, asking.order, form).key !== key) return { words, count: end - index };
  }
  return { words, count: total - index };
}

function groupOf(
  answer: Answer,
  order: AnswerOrder,
  form: DateForm,
): { readonly key: string; readonly words: string } {
  switch (order) {
    case 'newest':
    case 'oldest': {
      if (answer.published === null) return { key: '', words: 'No day of publication' };
      const day = dayPart(answer.published);
      return { key: day, words: dayHeading(day, form) };
    }
    case 'outlet':
      return { key: answer.outlet ?? '', words: answer.outlet ?? 'No outlet' };
    case 'title':
      return { key: answer.articleId, words: answer.title };
    case 'tag':
      return { key: answer.tag, words: `${tagLabel[answer.tag]}s` };
  }
}
